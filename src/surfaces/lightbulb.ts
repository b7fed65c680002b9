import * as vscode from 'vscode';
import type { App } from '../app/app';
import type { CodeActionDescription } from '../present/descriptions';
import { Disposables } from '../util/disposables';

/**
 * The actions in the editor's lightbulb. Registered only while there is something to offer, and only for a selection;
 * being asked costs nothing, because what is offered is always the same.
 */
export function registerLightbulb(app: App): vscode.Disposable {
	const disposables = new Disposables();
	let offered: readonly CodeActionDescription[] = [];
	let registered: vscode.Disposable | undefined;

	function follow(next: readonly CodeActionDescription[]): void {
		const isSame = JSON.stringify(next) === JSON.stringify(offered);
		if (isSame) return;
		offered = next;
		registered?.dispose();
		registered = next.length === 0 ? undefined : register(next);
	}

	disposables.add(app.onDidChangeView(view => follow(view.lightbulb)));
	disposables.add({ dispose: () => registered?.dispose() });
	follow(app.view.lightbulb);
	return disposables;
}

function register(offered: readonly CodeActionDescription[]): vscode.Disposable {
	const { Refactor, RefactorRewrite, QuickFix } = vscode.CodeActionKind;
	const usual = { refactor: Refactor, rewrite: RefactorRewrite, fix: RefactorRewrite };
	return vscode.languages.registerCodeActionsProvider(
		'*',
		{
			provideCodeActions(document, range, { diagnostics }) {
				if (range.isEmpty || document.uri.scheme === 'output') return [];
				return offered.map(({ title, command, kind }) => {
					const isFix = kind === 'fix' && diagnostics.length > 0;
					const action = new vscode.CodeAction(title, isFix ? QuickFix : usual[kind]);
					action.command = { title, command };
					return action;
				});
			},
		},
		{ providedCodeActionKinds: [Refactor, RefactorRewrite, QuickFix] },
	);
}

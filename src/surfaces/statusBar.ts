import * as vscode from 'vscode';
import type { App } from '../app/app';
import type { StatusBarDescription } from '../present/descriptions';
import { Disposables } from '../util/disposables';
import { tooltipMarkdown } from './tooltipMarkdown';

/** Just left of the editor's own indicators, where it stays in sight in a narrow window. */
const priority = 90;

export function registerStatusBar(app: App): vscode.Disposable {
	const disposables = new Disposables();
	const item = disposables.add(
		vscode.window.createStatusBarItem('creditbar.balance', vscode.StatusBarAlignment.Right, priority),
	);
	item.name = 'Creditbar';

	let shown = '';
	function show(description: StatusBarDescription): void {
		const written = JSON.stringify(description);
		if (written === shown) return;
		shown = written;
		item.text = description.text;
		item.accessibilityInformation = { label: description.spokenLabel, role: 'button' };
		item.tooltip = tooltipMarkdown(description.tooltip);
		item.command = description.command;
		item.backgroundColor =
			description.background === 'none'
				? undefined
				: new vscode.ThemeColor(`statusBarItem.${description.background}Background`);
		item.show();
	}

	disposables.add(app.onDidChangeView(view => show(view.statusBar)));
	show(app.view.statusBar);
	return disposables;
}

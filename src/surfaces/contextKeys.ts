import * as vscode from 'vscode';
import type { App } from '../app/app';
import type { ContextKeys } from '../present/descriptions';

/** Tells the editor only what has changed: every key costs a re-evaluation of the menus. */
export function registerContextKeys(app: App): vscode.Disposable {
	const told = new Map<string, unknown>();
	function tell(keys: ContextKeys): void {
		for (const [key, value] of Object.entries(keys)) {
			// A key that was never set is as good as false.
			if ((told.get(key) ?? false) === value) continue;
			told.set(key, value);
			void vscode.commands.executeCommand('setContext', key, value);
		}
	}
	tell(app.view.contextKeys);
	return app.onDidChangeView(view => tell(view.contextKeys));
}

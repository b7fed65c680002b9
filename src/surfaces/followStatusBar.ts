import * as vscode from 'vscode';
import type { App } from '../app/app';
import type { StatusBarDescription } from '../present/descriptions';
import type { StatusBar } from './statusBar';
import { tooltipMarkdown } from './tooltipMarkdown';

export function followStatusBar({ item, painted }: StatusBar, app: App): vscode.Disposable {
	let shown = JSON.stringify(painted);
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
	show(app.view.statusBar);
	return app.onDidChangeView(view => show(view.statusBar));
}

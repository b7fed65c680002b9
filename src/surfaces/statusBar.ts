import * as vscode from 'vscode';
import type { StatusBarDescription } from '../present/descriptions';

/** Just left of the editor's own indicators, where it stays in sight in a narrow window. */
const priority = 90;

export interface StatusBar {
	readonly item: vscode.StatusBarItem;
	/** What it shows. */
	readonly painted: StatusBarDescription;
}

/** The item with its first text. What follows the account from there on is `followStatusBar.ts`. */
export function paintStatusBar(painted: StatusBarDescription): StatusBar {
	const { Right } = vscode.StatusBarAlignment;
	const item = vscode.window.createStatusBarItem('creditbar.balance', Right, priority);
	item.name = 'Creditbar';
	item.text = painted.text;
	item.accessibilityInformation = { label: painted.spokenLabel, role: 'button' };
	item.tooltip = painted.tooltip.title;
	item.command = painted.command;
	item.show();
	return { item, painted };
}

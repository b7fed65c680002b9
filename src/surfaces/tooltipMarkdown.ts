import * as vscode from 'vscode';
import { commandIds } from '../present/commandId';
import type { TooltipDescription } from '../present/descriptions';

/** Every figure and name goes in as text; only our own commands can be links. */
export function tooltipMarkdown({
	title,
	facts,
	sentences,
	actions,
}: TooltipDescription): vscode.MarkdownString {
	const markdown = new vscode.MarkdownString('', true);
	markdown.isTrusted = { enabledCommands: commandIds };
	markdown.appendMarkdown('**').appendText(title).appendMarkdown('**\n\n');
	if (facts.length > 0) {
		// A header row is required; empty, it takes no room.
		markdown.appendMarkdown('| | |\n|:--|--:|\n');
		for (const { label, value } of facts)
			markdown
				.appendMarkdown('| ')
				.appendText(cell(label))
				.appendMarkdown(' | ')
				.appendText(cell(value))
				.appendMarkdown(' |\n');
		markdown.appendMarkdown('\n');
	}
	for (const sentence of sentences) markdown.appendText(sentence).appendMarkdown('\n\n');
	if (actions.length > 0) markdown.appendMarkdown('---\n\n');
	const links = actions.map(
		({ label, icon, command }) => `[$(${icon}) ${escapeMarkdown(label)}](command:${command})`,
	);
	return markdown.appendMarkdown(links.join(' &nbsp;&nbsp; '));
}

/** `appendText` leaves the column mark of a table alone and turns a line break into one that would end the row. */
function cell(text: string): string {
	return text.replace(/[|\n\r]/g, ' ');
}

function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_{}[\]()#+\-.!<>|$]/g, '\\$&');
}

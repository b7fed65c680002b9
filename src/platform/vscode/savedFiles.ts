import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import type { SavedFiles } from '../savedFiles';
import { beginFileDraft, deliverToFile } from './fileDraft';

export const vscodeSavedFiles: SavedFiles = {
	async choosePlace({ title, saveLabel, suggestedName, kind }) {
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
		const target = await vscode.window.showSaveDialog({
			title,
			saveLabel,
			defaultUri: vscode.Uri.joinPath(folder, suggestedName),
			filters: { [kind.name]: [kind.ending] },
		});
		if (!target) return null;
		return {
			name: target.path.split('/').at(-1) ?? '',
			async begin() {
				// Better told before the first of many requests than after the last.
				if (target.scheme === 'file') await access(dirname(target.fsPath), constants.W_OK);
				return beginFileDraft(path =>
					target.scheme === 'file' ? deliverToFile(path, target.fsPath) : deliverToEditor(path, target),
				);
			},
			open: async () => {
				await vscode.commands.executeCommand('vscode.open', target);
			},
		};
	},
};

/** The place is on another machine or in something that is no disk; the editor knows the way there. */
async function deliverToEditor(path: string, target: vscode.Uri): Promise<void> {
	const { fs } = vscode.workspace;
	const beside = target.with({ path: `${target.path}.${crypto.randomUUID().slice(0, 8)}.part` });
	try {
		await fs.copy(vscode.Uri.file(path), beside, { overwrite: true });
		await fs.rename(beside, target, { overwrite: true });
	} catch (error) {
		await Promise.resolve(fs.delete(beside)).catch(() => {});
		throw error;
	}
}

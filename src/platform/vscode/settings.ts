import * as vscode from 'vscode';
import type { Settings } from '../settings';

const section = 'creditbar';

/** The only reader of settings. Only what the user wrote counts, whatever a workspace may try to say. */
export function vscodeSettings(): Settings {
	return {
		read() {
			const settings = vscode.workspace.getConfiguration(section);
			const backendUrl = settings.inspect('backendUrl')?.globalValue;
			const developerMode = settings.inspect('developerMode')?.globalValue;
			return {
				backendUrl: typeof backendUrl === 'string' ? backendUrl : '',
				developerMode: developerMode === true,
			};
		},
		onDidChange: listener =>
			vscode.workspace.onDidChangeConfiguration(event => {
				if (event.affectsConfiguration(section)) listener();
			}),
		open: async settingIds => {
			const query = `@id:${settingIds.join(',')}`;
			await vscode.commands.executeCommand('workbench.action.openSettings', { query, jsonEditor: false });
		},
		writeBackendUrl: async url => {
			await vscode.workspace
				.getConfiguration(section)
				.update('backendUrl', url, vscode.ConfigurationTarget.Global);
		},
	};
}

import * as vscode from 'vscode';
import { alertKinds, usualThresholds } from '../alertKind';
import { type Settings, usualConfirmAboveCredits } from '../settings';

const section = 'creditbar';

/** The only reader of settings. Only what the user wrote counts, whatever a workspace may try to say. */
export function vscodeSettings(): Settings {
	return {
		read() {
			const settings = vscode.workspace.getConfiguration(section);
			const written = (name: string): unknown => settings.inspect(name)?.globalValue;
			const backendUrl = written('backendUrl');
			const style = written('statusBarStyle');
			const confirmAbove = written('actions.confirmAboveCredits');
			return {
				backendUrl: typeof backendUrl === 'string' ? backendUrl : '',
				developerMode: written('developerMode') === true,
				statusBarStyle: style === 'percent' || style === 'both' ? style : 'credits',
				statusBarFigure: written('statusBarFigure') === 'used' ? 'used' : 'remaining',
				isPrivate: written('privacyMode') === true,
				alerts: {
					thresholds: thresholdsIn(written('alerts.thresholds')),
					muted: alertKinds.filter(kind => written(`alerts.${kind}`) === false),
				},
				confirmAboveCredits:
					typeof confirmAbove === 'number' && confirmAbove >= 0 ? confirmAbove : usualConfirmAboveCredits,
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
		writeBackendUrl: async url => write('backendUrl', url),
		async writeStatusBarLook({ statusBarStyle, statusBarFigure }) {
			await write('statusBarStyle', statusBarStyle);
			await write('statusBarFigure', statusBarFigure);
		},
		writePrivacyMode: async isPrivate => write('privacyMode', isPrivate),
		muteAlerts: async kind => write(`alerts.${kind}`, false),
	};
}

async function write(name: string, value: string | boolean): Promise<void> {
	await vscode.workspace.getConfiguration(section).update(name, value, vscode.ConfigurationTarget.Global);
}

/** An empty list is a choice as well. */
function thresholdsIn(written: unknown): readonly number[] {
	if (!Array.isArray(written)) return usualThresholds;
	return written.filter(percent => typeof percent === 'number' && percent > 0 && percent <= 100);
}

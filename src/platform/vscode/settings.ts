import * as vscode from 'vscode';
import { alertKinds, usualThresholds } from '../alertKind';
import type { StatusBarSettings } from '../firstWorld';
import { type Settings, type SettingValues, usualConfirmAboveCredits } from '../settings';

const section = 'creditbar';

/** Only what the user wrote counts, whatever a workspace may try to say. */
type WrittenSettings = (name: string) => unknown;

function writtenSettings(): WrittenSettings {
	const settings = vscode.workspace.getConfiguration(section);
	return name => settings.inspect(name)?.globalValue;
}

/**
 * What the first paint needs, as the editor has it at hand: to say where a value comes from takes it a tenth of the whole
 * activation. A workspace has no say in it either, because the scope of these settings is `application`.
 */
export function readFirstSettings(): StatusBarSettings {
	const settings = vscode.workspace.getConfiguration(section);
	return statusBarSettings(name => settings.get(name));
}

function statusBarSettings(written: WrittenSettings): StatusBarSettings {
	const style = written('statusBarStyle');
	return {
		statusBarStyle: style === 'percent' || style === 'both' ? style : 'credits',
		statusBarFigure: written('statusBarFigure') === 'used' ? 'used' : 'remaining',
		isPrivate: written('privacyMode') === true,
	};
}

/**
 * The only reader of settings. What was read stays true until the editor says that a setting has changed: it takes its
 * time over each of them, and every description of the account asks. `subscriptions`: what ends with the extension.
 */
export function vscodeSettings(subscriptions: { push(item: vscode.Disposable): void }): Settings {
	let values: SettingValues | undefined;
	// First of all who hear of a change, so that none of the others reads what was.
	subscriptions.push(
		vscode.workspace.onDidChangeConfiguration(() => {
			values = undefined;
		}),
	);
	return {
		read() {
			values ??= readAll();
			return values;
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

function readAll(): SettingValues {
	const written = writtenSettings();
	const backendUrl = written('backendUrl');
	const confirmAbove = written('actions.confirmAboveCredits');
	return {
		...statusBarSettings(written),
		backendUrl: typeof backendUrl === 'string' ? backendUrl : '',
		developerMode: written('developerMode') === true,
		alerts: {
			thresholds: thresholdsIn(written('alerts.thresholds')),
			muted: alertKinds.filter(kind => written(`alerts.${kind}`) === false),
		},
		confirmAboveCredits:
			typeof confirmAbove === 'number' && confirmAbove >= 0 ? confirmAbove : usualConfirmAboveCredits,
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

import * as vscode from 'vscode';
import type { FirstWorld } from '../firstWorld';
import type { World } from '../world';
import { vscodeBrowser } from './browser';
import { vscodeCallbacks } from './callbacks';
import { lazyLocks } from './lazyLocks';
import { lazyPrompts } from './lazyPrompts';
import { lazyTextEditors } from './lazyTextEditors';
import { vscodeSettings } from './settings';

/** The real outside world, around the part of it that has been there since activation. */
export function vscodeWorld(context: vscode.ExtensionContext, first: FirstWorld): World {
	const { globalState, secrets } = context;
	const { clock, timers, log, locale, prompts } = first;
	let windowSessionId: string | undefined;
	let timeZone: string | undefined;
	return {
		clock,
		timers,
		http: (input, init) => fetch(input, init),
		secrets: {
			get: async key => secrets.get(key),
			store: async (key, value) => secrets.store(key, value),
			delete: async key => secrets.delete(key),
			onDidChange: listener => secrets.onDidChange(event => listener(event.key)),
		},
		memory: {
			get: key => globalState.get(key),
			set: async (key, value) => globalState.update(key, value),
			keys: () => globalState.keys(),
		},
		locks: lazyLocks(async () =>
			(await import('./locks')).vscodeLocks(context.globalStorageUri, {
				onTrouble: () => log.warn('windows cannot be kept apart by lock files here'),
			}),
		),
		prompts: lazyPrompts(prompts.error),
		browser: vscodeBrowser(context.extension.id),
		clipboard: { write: async text => vscode.env.clipboard.writeText(text) },
		editor: {
			showAccountPanel: async () => vscode.commands.executeCommand('creditbar.openPanel'),
		},
		savedFiles: {
			choosePlace: async question => (await import('./savedFiles')).vscodeSavedFiles.choosePlace(question),
		},
		textEditors: lazyTextEditors(),
		callbacks: vscodeCallbacks(context),
		log,
		settings: vscodeSettings(context.subscriptions),
		windowFocus: {
			isFocused: () => vscode.window.state.focused,
			onDidChange: listener => vscode.window.onDidChangeWindowState(state => listener(state.focused)),
		},
		random: {
			uuid: () => crypto.randomUUID(),
			bytes: length => crypto.getRandomValues(new Uint8Array(length)),
			fraction: () => Math.random(),
		},
		locale: {
			language: vscode.env.language,
			/** A getter: asking `Intl` is dear, and nobody asks before the first paint. */
			get timeZone() {
				timeZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
				return timeZone;
			},
			translations: locale.translations,
		},
		windowSessionId: () => {
			windowSessionId ??= crypto.randomUUID();
			return windowSessionId;
		},
		diagnostics: {
			extensionVersion: String(context.extension.packageJSON.version),
			editorVersion: `${vscode.env.appName} ${vscode.version}`,
			platform: `${process.platform} ${process.arch}`,
		},
		userAgent: `Creditbar/${context.extension.packageJSON.version} (VS Code ${vscode.version})`,
	};
}

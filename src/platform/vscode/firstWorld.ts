import * as vscode from 'vscode';
import type { FirstWorld } from '../firstWorld';
import { vscodeLog } from './log';
import { readFirstSettings } from './settings';

/** Built during activation, so nothing here may take time. The rest of the world is `vscodeWorld.ts`. */
export function vscodeFirstWorld(context: vscode.ExtensionContext): FirstWorld {
	return {
		clock: { now: () => Date.now() },
		timers: {
			after(delayMs, run) {
				const timer = setTimeout(run, Math.min(delayMs, 2 ** 31 - 1));
				return { dispose: () => clearTimeout(timer) };
			},
		},
		memory: { get: key => context.globalState.get(key) },
		settings: { read: readFirstSettings },
		locale: {
			get translations() {
				return vscode.l10n.bundle ?? {};
			},
		},
		// Said from here, because it may be that the files for other messages cannot be loaded.
		prompts: { error: async (message, ...actions) => vscode.window.showErrorMessage(message, ...actions) },
		log: vscodeLog(context),
	};
}

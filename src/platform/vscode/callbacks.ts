import * as vscode from 'vscode';
import type { Callbacks, CallbackUri } from '../callbacks';

/** Links may arrive before anybody listens (they can be what starts the extension), so they wait. */
export function vscodeCallbacks(context: vscode.ExtensionContext): Callbacks {
	const listeners = new Set<(callback: CallbackUri) => void>();
	const waiting: CallbackUri[] = [];
	context.subscriptions.push(
		vscode.window.registerUriHandler({
			handleUri({ path, query }) {
				if (listeners.size === 0) waiting.push({ path, query });
				for (const listener of listeners) listener({ path, query });
			},
		}),
	);
	return {
		onDidReceive(listener) {
			listeners.add(listener);
			for (const callback of waiting.splice(0)) listener(callback);
			return { dispose: () => listeners.delete(listener) };
		},
	};
}

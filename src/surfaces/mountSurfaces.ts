import * as vscode from 'vscode';
import type { App } from '../app/app';
import { registerCommands } from './commands';
import type { LaterSurfaces } from './laterSurfaces';
import { panelViewType } from './panelViewType';
import type { StatusBar } from './statusBar';

/**
 * What has to be there when the activation is over, besides the text in the status bar: the commands, and whoever
 * takes a panel back after a restart. All else that the user can see and touch is in `laterSurfaces.ts`.
 */
export function mountSurfaces(
	context: vscode.ExtensionContext,
	app: App,
	statusBar: StatusBar,
	soon: (run: () => void) => void,
): void {
	let mounted: Promise<LaterSurfaces> | undefined;
	function later(): Promise<LaterSurfaces> {
		mounted ??= import('./laterSurfaces').then(({ mountLaterSurfaces }) =>
			mountLaterSurfaces(context, app, statusBar),
		);
		return mounted;
	}
	registerCommands(context, async (command, argument) => (await later()).runCommand(command, argument));
	context.subscriptions.push(
		statusBar.item,
		vscode.window.registerWebviewPanelSerializer(panelViewType, {
			deserializeWebviewPanel: async panel => (await later()).restorePanel(panel),
		}),
	);
	soon(() => void later());
}

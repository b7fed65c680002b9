import type * as vscode from 'vscode';
import type { App } from '../app/app';
import { registerAccountTree } from './accountTree';
import { registerAuthentication } from './authentication';
import { registerBalanceTool } from './balanceTool';
import { registerChatModels } from './chatModels';
import { registerContextKeys } from './contextKeys';
import { followStatusBar } from './followStatusBar';
import { registerLightbulb } from './lightbulb';
import { createPanelHost } from './panelHost';
import { runCommand } from './runCommand';
import type { StatusBar } from './statusBar';

/** What activation has put there, to be answered from here. */
export interface LaterSurfaces {
	runCommand(command: string, argument: unknown): Promise<void>;
	restorePanel(panel: vscode.WebviewPanel): Promise<void>;
}

/** All that nobody sees at once: there before the editor can ask for it, after the first paint. */
export function mountLaterSurfaces(
	context: vscode.ExtensionContext,
	app: App,
	statusBar: StatusBar,
): LaterSurfaces {
	const panel = createPanelHost(context, app);
	context.subscriptions.push(
		followStatusBar(statusBar, app),
		panel,
		registerAccountTree(app),
		registerContextKeys(app),
		registerAuthentication(app),
		registerBalanceTool(app),
		registerChatModels(app),
		registerLightbulb(app),
	);
	return {
		runCommand: (command, argument) => runCommand(command, argument, app, panel),
		restorePanel: restored => panel.adopt(restored),
	};
}

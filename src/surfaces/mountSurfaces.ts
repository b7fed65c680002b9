import type * as vscode from 'vscode';
import type { App } from '../app/app';
import { registerAccountTree } from './accountTree';
import { registerAuthentication } from './authentication';
import { registerBalanceTool } from './balanceTool';
import { registerChatModels } from './chatModels';
import { registerCommands } from './commands';
import { registerContextKeys } from './contextKeys';
import { registerLightbulb } from './lightbulb';
import { registerPanel } from './panelHost';
import { registerStatusBar } from './statusBar';

/** The table of contents of what the user can see and touch. */
export function mountSurfaces(context: vscode.ExtensionContext, app: App): void {
	const panel = registerPanel(context, app);
	context.subscriptions.push(
		registerStatusBar(app),
		registerAccountTree(app),
		registerContextKeys(app),
		registerCommands(app, panel),
		registerLightbulb(app),
		registerAuthentication(app),
		registerBalanceTool(app),
		registerChatModels(app),
		panel,
	);
}

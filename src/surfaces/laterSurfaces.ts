import type * as vscode from 'vscode';
import type { App } from '../app/app';
import { registerAccountTree } from './accountTree';
import { registerAuthentication } from './authentication';
import { registerBalanceTool } from './balanceTool';
import { registerChatModels } from './chatModels';
import { registerContextKeys } from './contextKeys';
import { registerLightbulb } from './lightbulb';

/** All but the status bar, the commands and the panel: there before the editor can ask for it, after the first paint. */
export function registerLaterSurfaces(app: App): vscode.Disposable[] {
	return [
		registerAccountTree(app),
		registerContextKeys(app),
		registerAuthentication(app),
		registerBalanceTool(app),
		registerChatModels(app),
		registerLightbulb(app),
	];
}

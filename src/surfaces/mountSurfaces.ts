import type * as vscode from 'vscode';
import type { App } from '../app/app';
import { registerCommands } from './commands';
import { registerPanel } from './panelHost';
import { registerStatusBar } from './statusBar';

/** The table of contents of what the user can see and touch; the rest of it is in `laterSurfaces.ts`. */
export function mountSurfaces(
	context: vscode.ExtensionContext,
	app: App,
	soon: (run: () => void) => void,
): void {
	const panel = registerPanel(context, app);
	context.subscriptions.push(registerStatusBar(app), registerCommands(app, panel), panel);
	soon(async () => {
		const { registerLaterSurfaces } = await import('./laterSurfaces');
		context.subscriptions.push(...registerLaterSurfaces(app));
	});
}

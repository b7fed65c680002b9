import type * as vscode from 'vscode';
import type { CreditbarExports } from '../creditbar.d.ts';
import { firstView } from './app/firstView';
import { createLazyApp } from './app/lazyApp';
import { vscodeFirstWorld } from './platform/vscode/firstWorld';
import { soon } from './platform/vscode/soon';
import { exportedApi } from './surfaces/exportedApi';
import { mountSurfaces } from './surfaces/mountSurfaces';
import { paintStatusBar } from './surfaces/statusBar';

/** The text in the status bar before anything else. Nothing is awaited: what takes time happens after it is there. */
export function activate(context: vscode.ExtensionContext): CreditbarExports {
	const world = vscodeFirstWorld(context);
	const first = firstView(world);
	const statusBar = paintStatusBar(first.view.statusBar);
	const app = createLazyApp(world, first, async () => {
		const { vscodeWorld } = await import('./platform/vscode/vscodeWorld');
		const { createApp } = await import('./app/core');
		return { createApp: () => createApp(vscodeWorld(context, world)) };
	});
	mountSurfaces(context, app, statusBar, soon);
	context.subscriptions.push(app);
	soon(() => app.start());
	return exportedApi(app, message => world.log.warn(message));
}

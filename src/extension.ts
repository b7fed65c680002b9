import type * as vscode from 'vscode';
import type { CreditbarExports } from '../creditbar.d.ts';
import { createLazyApp } from './app/lazyApp';
import { soon } from './platform/vscode/soon';
import { vscodeWorld } from './platform/vscode/vscodeWorld';
import { exportedApi } from './surfaces/exportedApi';
import { mountSurfaces } from './surfaces/mountSurfaces';

/** Real world in, app out, surfaces mounted. Nothing is awaited: what takes time happens after the first paint. */
export function activate(context: vscode.ExtensionContext): CreditbarExports {
	const world = vscodeWorld(context);
	const app = createLazyApp(world, () => import('./app/core'));
	mountSurfaces(context, app, soon);
	context.subscriptions.push(app);
	app.start();
	return exportedApi(app, message => world.log.warn(message));
}

import * as vscode from 'vscode';
import type { App } from '../app/app';
import { panelViewType } from './panelViewType';

export interface PanelHost extends vscode.Disposable {
	show(): void;
	/** Takes a panel that is there already: one that the editor kept over its restart. */
	adopt(panel: vscode.WebviewPanel): Promise<void>;
}

/** One account panel at a time. What fills it is loaded with the first one. */
export function createPanelHost(context: vscode.ExtensionContext, app: App): PanelHost {
	const root = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');
	let open: vscode.WebviewPanel | undefined;

	async function adopt(panel: vscode.WebviewPanel): Promise<void> {
		open?.dispose();
		open = panel;
		panel.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media', 'icon.png');
		panel.onDidDispose(() => {
			if (open === panel) open = undefined;
		});
		const { fillPanel } = await import('./fillPanel');
		if (open === panel) fillPanel(panel, root, app);
	}

	return {
		show() {
			if (open) return open.reveal();
			const panel = vscode.window.createWebviewPanel(panelViewType, 'Creditbar', vscode.ViewColumn.Active, {
				enableScripts: true,
				enableForms: false,
				localResourceRoots: [root],
			});
			void adopt(panel);
		},
		adopt,
		dispose: () => open?.dispose(),
	};
}

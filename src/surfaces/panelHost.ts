import * as vscode from 'vscode';
import type { App } from '../app/app';
import { Disposables } from '../util/disposables';

const viewType = 'creditbar.panel';

export interface PanelHost extends vscode.Disposable {
	show(): void;
}

/** One account panel at a time, kept over a restart of the editor. What fills it is loaded with the first one. */
export function registerPanel(context: vscode.ExtensionContext, app: App): PanelHost {
	const disposables = new Disposables();
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

	disposables.add(
		vscode.window.registerWebviewPanelSerializer(viewType, {
			deserializeWebviewPanel: adopt,
		}),
	);
	disposables.add({ dispose: () => open?.dispose() });

	return {
		show() {
			if (open) return open.reveal();
			const panel = vscode.window.createWebviewPanel(viewType, 'Creditbar', vscode.ViewColumn.Active, {
				enableScripts: true,
				enableForms: false,
				localResourceRoots: [root],
			});
			void adopt(panel);
		},
		dispose: () => disposables.dispose(),
	};
}

import * as vscode from 'vscode';
import type { App } from '../app/app';
import type { AppView } from '../app/appView';
import type { StateMessage } from '../protocol/messages';
import { Disposables } from '../util/disposables';
import { panelHtml } from './panelHtml';

/** Puts the page into a panel and keeps it told, for as long as the panel is there. */
export function fillPanel(panel: vscode.WebviewPanel, root: vscode.Uri, app: App): void {
	new FilledPanel(panel, root, app);
}

class FilledPanel {
	readonly #panel: vscode.WebviewPanel;
	readonly #app: App;
	readonly #disposables = new Disposables();
	#sequence = 0;
	#isReady = false;

	constructor(panel: vscode.WebviewPanel, root: vscode.Uri, app: App) {
		this.#panel = panel;
		this.#app = app;
		const { webview } = panel;
		webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [root] };
		this.#disposables.add(webview.onDidReceiveMessage(message => void this.#receive(message)));
		this.#disposables.add(app.onDidChangeView(view => this.#post(view)));
		this.#disposables.add(panel.onDidChangeViewState(() => this.#followVisibility()));
		this.#disposables.add(
			panel.onDidDispose(() => {
				// What was asked for may still be under way, and a panel that is gone must not be touched any more.
				this.#isReady = false;
				this.#disposables.dispose();
				void app.dispatch({ kind: 'panelHidden' });
			}),
		);
		const uri = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
		webview.html = panelHtml({
			scriptUri: uri('panel.js'),
			importedUri: uri('chunk.js'),
			styleUri: uri('panel.css'),
			cspSource: webview.cspSource,
			nonce: createNonce(),
			title: 'Creditbar',
			language: vscode.env.language,
			words: {
				partFailed: vscode.l10n.t('This part could not be shown.'),
				panelFailed: vscode.l10n.t('The panel could not be shown.'),
				reload: vscode.l10n.t('Reload'),
			},
		});
	}

	async #receive(received: unknown): Promise<void> {
		const message = await this.#app.readPanelMessage(received);
		if (message?.type === 'ready') {
			// A page that was loaded again knows nothing: it starts from the first message.
			this.#isReady = true;
			this.#post(this.#app.view);
			void this.#app.dispatch({ kind: 'panelShown' });
		}
		if (message?.type === 'intent') {
			await this.#app.dispatch(message.intent);
			// The page holds a pressed button until it hears a state, also when the press changed nothing.
			this.#post(this.#app.view);
		}
	}

	#followVisibility(): void {
		if (!this.#panel.visible) {
			// The page of a hidden panel is thrown away; it says `ready` again when it comes back.
			this.#isReady = false;
			void this.#app.dispatch({ kind: 'panelHidden' });
		}
	}

	#post(view: AppView): void {
		if (!this.#isReady || !this.#panel.visible) return;
		const message: StateMessage = { type: 'state', sequence: ++this.#sequence, state: view.panel };
		void this.#panel.webview.postMessage(message);
	}
}

function createNonce(): string {
	return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
}

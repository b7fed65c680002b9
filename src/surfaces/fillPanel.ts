import * as vscode from 'vscode';
import type { App } from '../app/app';
import type { AppView } from '../app/appView';
import type { StateMessage } from '../protocol/messages';
import { Disposables } from '../util/disposables';
import { panelHtml } from './panelHtml';
import { panelShell } from './panelShell';

/** Puts the page into a panel and keeps it told, for as long as the panel is there. */
export function fillPanel(panel: vscode.WebviewPanel, root: vscode.Uri, app: App): void {
	new FilledPanel(panel, root, app);
}

class FilledPanel {
	readonly #panel: vscode.WebviewPanel;
	readonly #root: vscode.Uri;
	readonly #app: App;
	readonly #disposables = new Disposables();
	#sequence = 0;
	#isReady = false;
	#isGone = false;
	#tab: string | null = null;
	#shell: string | null = null;

	constructor(panel: vscode.WebviewPanel, root: vscode.Uri, app: App) {
		this.#panel = panel;
		this.#root = root;
		this.#app = app;
		const { webview } = panel;
		webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [root] };
		this.#disposables.add(webview.onDidReceiveMessage(message => void this.#receive(message)));
		this.#disposables.add(app.onDidChangeView(view => this.#post(view)));
		this.#disposables.add(panel.onDidChangeViewState(() => this.#followVisibility()));
		this.#disposables.add(
			panel.onDidDispose(() => {
				// What was asked for may still be under way, and a panel that is gone must not be touched any more.
				this.#isGone = true;
				this.#disposables.dispose();
				void app.dispatch({ kind: 'panelHidden' });
			}),
		);
		this.#writePage(app.view);
	}

	/** A page that is written anew is loaded anew, so that is done only when it would be different. */
	#writePage(view: AppView): void {
		const shell = panelShell(view.panel, this.#tab);
		if (shell === this.#shell) return;
		this.#shell = shell;
		const { webview } = this.#panel;
		const uri = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(this.#root, name)).toString();
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
			shell,
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
			if (message.intent.kind === 'showTab') this.#tab = message.intent.tab;
			await this.#app.dispatch(message.intent);
			// The page holds a pressed button until it hears a state, also when the press changed nothing.
			this.#post(this.#app.view);
		}
	}

	#followVisibility(): void {
		if (!this.#panel.visible) {
			// The page of a hidden panel is thrown away; it says `ready` again when it comes back.
			this.#isReady = false;
			this.#writePage(this.#app.view);
			void this.#app.dispatch({ kind: 'panelHidden' });
		}
	}

	#post(view: AppView): void {
		if (this.#isGone) return;
		// A hidden panel begins with its page when it comes back, so that page has to fit what it will be told.
		if (!this.#panel.visible) this.#writePage(view);
		if (!this.#panel.visible || !this.#isReady) return;
		const message: StateMessage = { type: 'state', sequence: ++this.#sequence, state: view.panel };
		void this.#panel.webview.postMessage(message);
	}
}

function createNonce(): string {
	return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
}

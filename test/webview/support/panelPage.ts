// The built panel in a browser, inside the same frame, sandbox and policy as in the editor; the test is its host.
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import type { PanelMessage } from '../../../src/protocol/messages';
import type { PanelState } from '../../../src/protocol/panelState';
import type { PanelTab } from '../../../src/protocol/panelTab';
import { panelHtml } from '../../../src/surfaces/panelHtml';
import { panelShell } from '../../../src/surfaces/panelShell';
import { type ThemeName, themes } from '../../../webview-ui/themes/themes';
import { frameScript } from './frameScript';
import type { WebviewServer } from './webviewServer';

export type IntentMessage = Extract<PanelMessage, { type: 'intent' }>;

export interface PanelPageOptions {
	readonly theme?: ThemeName;
	readonly context?: BrowserContextOptions;
	/** `held`: not before `releaseToolkit` is called, to look at what was painted first. `missing`: never. */
	readonly toolkit?: 'held' | 'missing';
	/** The file of the tabs that are not seen first cannot be loaded. */
	readonly tabs?: 'missing';
	/** What the page shows before its script runs; a panel that is being opened unless told. */
	readonly shellOf?: PanelState;
	/** The script never comes. */
	readonly script?: 'missing';
}

const opening: PanelState = { kind: 'opening', label: 'Loading your account', header: null };

export class PanelPage {
	/** Addresses asked for, other than the frame's own. */
	readonly requests: string[] = [];
	readonly consoleErrors: string[] = [];
	#sequence = 0;
	#shown: PanelState = opening;
	#notTaken: IntentMessage[] = [];
	#releaseToolkit: () => void = () => {};

	private constructor(
		readonly page: Page,
		private readonly server: WebviewServer,
		private readonly options: PanelPageOptions,
	) {}

	static async open(
		browser: Browser,
		server: WebviewServer,
		options: PanelPageOptions = {},
	): Promise<PanelPage> {
		const page = await browser.newPage({
			viewport: { width: 900, height: 900 },
			reducedMotion: 'reduce',
			...options.context,
		});
		const panel = new PanelPage(page, server, options);
		await panel.#watch(options);
		await panel.#load(undefined, options.shellOf ?? opening);
		return panel;
	}

	get frame(): Frame {
		const frame = this.page.frames().find(candidate => candidate.parentFrame() !== null);
		if (!frame) throw new Error('The panel has no frame.');
		return frame;
	}

	/** What the host does on each change; resolves when the browser has painted it and all that is loaded after it. */
	async show(state: PanelState, sequence = ++this.#sequence): Promise<void> {
		this.#shown = state;
		await this.post({ type: 'state', sequence, state });
		if (!this.options.toolkit) await this.toolkitReady();
	}

	async post(message: unknown): Promise<void> {
		await this.page.evaluate(sent => window.creditbarFrame.post(sent), message);
		await this.#painted();
	}

	async messages(): Promise<PanelMessage[]> {
		return await this.page.evaluate(() => window.creditbarFrame.sent);
	}

	/** What the user asked for since the last time this was called; which tabs came into sight says `takeShownTabs`. */
	async takeIntents(): Promise<IntentMessage[]> {
		return await this.#take(({ intent }) => intent.kind !== 'showTab');
	}

	async takeShownTabs(): Promise<PanelTab[]> {
		const sent = await this.#take(({ intent }) => intent.kind === 'showTab');
		return sent.flatMap(({ intent }) => (intent.kind === 'showTab' ? [intent.tab] : []));
	}

	async violations(): Promise<string[]> {
		return await this.page.evaluate(() => window.creditbarFrame.violations);
	}

	async kept(): Promise<unknown> {
		return await this.page.evaluate(() => window.creditbarFrame.kept);
	}

	/** The panel is thrown away and made again, as the editor does with a hidden one. */
	async reload(): Promise<void> {
		await this.#load(await this.kept(), this.#shown);
		this.#sequence = 0;
	}

	/** Which element has the focus, by its words. */
	async focused(): Promise<string> {
		return await this.frame.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
	}

	async releaseToolkit(): Promise<void> {
		this.#releaseToolkit();
		await this.toolkitReady();
	}

	async toolkitReady(): Promise<void> {
		await this.frame.waitForFunction(() => customElements.get('vscode-button') !== undefined);
		await this.#painted();
	}

	async #take(isWanted: (message: IntentMessage) => boolean): Promise<IntentMessage[]> {
		const messages = await this.page.evaluate(() => window.creditbarFrame.sent.splice(0));
		this.#notTaken.push(...messages.filter(message => message.type === 'intent'));
		const wanted = this.#notTaken.filter(isWanted);
		this.#notTaken = this.#notTaken.filter(message => !isWanted(message));
		return wanted;
	}

	async #painted(): Promise<void> {
		await this.frame.evaluate(
			() =>
				new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
		);
	}

	async #watch({ toolkit, tabs, script }: PanelPageOptions): Promise<void> {
		this.page.on('request', request => {
			if (request.url().startsWith('data:')) return;
			if (!request.url().startsWith(this.server.frameOrigin)) this.requests.push(request.url());
		});
		this.page.on('console', message => {
			if (message.type() === 'error') this.consoleErrors.push(message.text());
		});
		this.page.on('pageerror', error => this.consoleErrors.push(error.message));
		const released = new Promise<void>(resolve => {
			this.#releaseToolkit = resolve;
		});
		if (script === 'missing') await this.page.route('**/panel.js', route => route.abort());
		if (tabs === 'missing') await this.page.route('**/LaterTab.js', route => route.abort());
		if (toolkit === 'missing') await this.page.route('**/toolkit.js', route => route.abort());
		if (toolkit !== 'held') return;
		await this.page.route('**/toolkit.js', async route => {
			await released;
			await route.continue();
		});
	}

	async #load(keptState: unknown, shellOf: PanelState): Promise<void> {
		const { variables, bodyClass, kind } = themes[this.options.theme ?? 'dark'];
		const { frameOrigin, fileOrigin } = this.server;
		await this.page.goto(`${frameOrigin}/`);
		const html = panelHtml({
			scriptUri: `${fileOrigin}/panel.js`,
			importedUri: `${fileOrigin}/chunk.js`,
			styleUri: `${fileOrigin}/panel.css`,
			cspSource: fileOrigin,
			nonce: 'bm9uY2U=',
			title: 'Creditbar',
			language: 'en',
			words: {
				partFailed: 'This part could not be shown.',
				panelFailed: 'The panel could not be shown.',
				reload: 'Reload',
			},
			shell: panelShell(shellOf, null),
		});
		await this.page.evaluate(frameScript, { html, variables, bodyClass, themeKind: kind, keptState });
		if (this.options.script === 'missing') return;
		// The script is imported once the page is loaded; the editor tells it nothing before it says that it is there.
		await this.page.waitForFunction(() => window.creditbarFrame.sent.some(({ type }) => type === 'ready'));
	}
}

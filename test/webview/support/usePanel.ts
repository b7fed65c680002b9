import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../harness/launchBrowser';
import { PanelPage, type PanelPageOptions } from './panelPage';
import { startWebviewServer, type WebviewServer } from './webviewServer';

/** One browser and server for the tests of a file; `openPanel` gives a fresh panel that is closed after the test. */
export function usePanel(): { openPanel(options?: PanelPageOptions): Promise<PanelPage> } {
	let browser: Browser;
	let server: WebviewServer;
	const opened: PanelPage[] = [];

	before(async () => {
		[browser, server] = await Promise.all([launchBrowser(), startWebviewServer()]);
	});
	afterEach(async () => {
		for (const panel of opened.splice(0)) await panel.page.close();
	});
	after(async () => {
		await browser.close();
		await server.stop();
	});

	return {
		async openPanel(options) {
			const panel = await PanelPage.open(browser, server, options);
			opened.push(panel);
			return panel;
		},
	};
}

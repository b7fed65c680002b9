import assert from 'node:assert/strict';
import { source as axeSource } from 'axe-core';
import type { Browser } from 'playwright-core';
import { panelFixtures } from '../../webview-ui/fixtures/panelFixtures';
import { themeNames } from '../../webview-ui/themes/themes';
import { launchBrowser } from '../harness/launchBrowser';
import { PanelPage } from './support/panelPage';
import { startWebviewServer, type WebviewServer } from './support/webviewServer';

describe('every state of the panel', () => {
	let browser: Browser;
	let server: WebviewServer;

	before(async () => {
		[browser, server] = await Promise.all([launchBrowser(), startWebviewServer()]);
	});
	after(async () => {
		await browser.close();
		await server.stop();
	});

	for (const theme of themeNames) {
		describe(`in ${theme}`, () => {
			let panel: PanelPage;

			before(async () => {
				panel = await PanelPage.open(browser, server, { theme });
				await panel.frame.evaluate(axeSource);
			});
			after(() => panel.page.close());

			for (const [name, state] of Object.entries(panelFixtures)) {
				it(`${name}: gives a screen reader and a weak eye nothing to stumble over`, async () => {
					await panel.show(state);
					assert.deepEqual(await axeFindings(panel), []);
				});
			}

			it('keeps to its content security policy, its own files and a quiet console', async () => {
				const untouched = await PanelPage.open(browser, server, { theme });
				for (const state of Object.values(panelFixtures)) await untouched.show(state);
				assert.deepEqual(await untouched.violations(), []);
				assert.deepEqual(untouched.consoleErrors, []);
				assert.deepEqual(untouched.requests.map(address => new URL(address).pathname).sort(), [
					'/LaterTab.js',
					'/chunk.js',
					'/panel.css',
					'/panel.js',
					'/toolkit.js',
				]);
				await untouched.page.close();
			});
		});
	}
});

async function axeFindings(panel: PanelPage): Promise<string[]> {
	return await panel.frame.evaluate(async () => {
		const { violations } = await window.axe.run(document, { preload: false, resultTypes: ['violations'] });
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(node => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
		);
	});
}

// One headless browser for webview tests, the integration suite and end-to-end tests. On Linux x64 it comes from npm and
// needs nothing installed; elsewhere, or when that one does not start, an installed Chrome, Edge or Chromium serves.
import { type Browser, chromium } from 'playwright-core';
import { installedBrowserPath } from './browser/installedBrowserPath';
import { unpackChromium } from './browser/unpackChromium';

export interface LaunchBrowserOptions {
	/** Further Chromium flags. The scale of a page is not one: give it to `browser.newPage({ deviceScaleFactor: 2 })`. */
	readonly args?: readonly string[];
}

/** No sandbox: it needs rights that containers and bare machines do not give. The rest keeps the browser off the network. */
const QUIET_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--font-render-hinting=none',
];

export async function launchBrowser({ args = [] }: LaunchBrowserOptions = {}): Promise<Browser> {
	const flags = [...QUIET_FLAGS, ...args];
	let reason = 'npm has no headless Chromium for this platform';
	if (process.platform === 'linux' && process.arch === 'x64') {
		try {
			const { executablePath, env } = await unpackChromium();
			return await chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env } });
		} catch (error) {
			reason = error instanceof Error ? error.message : String(error);
		}
	}
	const executablePath = installedBrowserPath();
	if (executablePath) return await chromium.launch({ executablePath, args: flags });
	throw new Error(`No browser could be started; install Chrome, Edge or Chromium and run again (${reason}).`);
}

import type { Browser } from '../platform/browser';

/** False when nothing was opened; some editors say so by breaking. */
export async function opens(browser: Browser, address: string): Promise<boolean> {
	try {
		return await browser.open(address);
	} catch {
		return false;
	}
}

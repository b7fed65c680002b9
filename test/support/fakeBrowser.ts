import type { Browser } from '../../src/platform/browser';

/** Opens nothing. `onOpen` may play the page and the user before it; by default nobody does anything there. */
export class FakeBrowser implements Browser {
	readonly opened: string[] = [];
	answer: 'opens' | 'refuses' | 'throws' = 'opens';
	callbackAddress = 'vscode://creditbar.creditbar/auth/callback?windowId=1';
	onOpen: (url: string) => void | Promise<void> = () => {};

	async open(url: string): Promise<boolean> {
		if (this.answer === 'throws') throw new Error('There is no browser.');
		if (this.answer === 'refuses') return false;
		this.opened.push(url);
		await this.onOpen(url);
		return true;
	}

	async callbackUri(): Promise<string> {
		return this.callbackAddress;
	}
}

/** Opens pages, refuses to, or breaks; what somebody does on a page is told by `onOpen`. */
import type { Browser } from '../../../src/platform/browser';
import type { Dice } from '../dice';

export class ChaosBrowser implements Browser {
	readonly opened: string[] = [];
	isReliable = false;
	readonly #dice: Dice;
	readonly #onOpen: (address: string) => void;

	constructor(dice: Dice, onOpen: (address: string) => void) {
		this.#dice = dice;
		this.#onOpen = onOpen;
	}

	async open(address: string): Promise<boolean> {
		if (!this.isReliable && this.#dice.chance(6)) throw new Error('There is no browser.');
		if (!this.isReliable && this.#dice.chance(8)) return false;
		this.opened.push(address);
		this.#onOpen(address);
		return true;
	}

	async callbackUri(): Promise<string> {
		return 'vscode://creditbar.creditbar/auth/callback?windowId=1';
	}
}

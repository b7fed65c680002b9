import type { Random } from '../../src/platform/random';

/** The same numbers in every run (mulberry32). Give each fake window a seed of its own. */
export class SeededRandom implements Random {
	#state: number;

	constructor(seed = 1) {
		this.#state = seed;
	}

	fraction(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	bytes(length: number): Uint8Array {
		return Uint8Array.from({ length }, () => Math.floor(this.fraction() * 256));
	}

	uuid(): string {
		const hex = [...this.bytes(16)].map(byte => byte.toString(16).padStart(2, '0')).join('');
		const variant = (8 + Math.floor(this.fraction() * 4)).toString(16);
		const tail = `${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
		return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${tail}`;
	}
}

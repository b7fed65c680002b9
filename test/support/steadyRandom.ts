import { SeededRandom } from './seededRandom';

/** Jitter that a test chooses, so that a delay is exactly known; identifiers differ all the same. */
export class SteadyRandom extends SeededRandom {
	readonly #seeded: SeededRandom;

	constructor(
		public chosenFraction: number,
		seed = 1,
	) {
		super(seed);
		this.#seeded = new SeededRandom(seed);
	}

	override fraction(): number {
		return this.chosenFraction;
	}

	override bytes(length: number): Uint8Array {
		return this.#seeded.bytes(length);
	}

	override uuid(): string {
		return this.#seeded.uuid();
	}
}

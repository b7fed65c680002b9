/** Every choice of a run falls here, so that a seed tells the same story again. */
import { SeededRandom } from '../support/seededRandom';

export class Dice {
	readonly random: SeededRandom;

	constructor(seed: number) {
		this.random = new SeededRandom(seed);
	}

	/** True in about `percent` of a hundred throws. */
	chance(percent: number): boolean {
		return this.random.fraction() * 100 < percent;
	}

	/** A whole number, both ends included. */
	between(least: number, most: number): number {
		return least + Math.floor(this.random.fraction() * (most - least + 1));
	}

	pick<const T extends readonly [unknown, ...unknown[]]>(items: T): T[number] {
		return items[this.between(0, items.length - 1)] ?? items[0];
	}

	/** Nothing of nothing. */
	pickAny<T>(items: readonly T[]): T | undefined {
		return items[this.between(0, items.length - 1)];
	}

	weighted<T>(items: ReadonlyArray<readonly [weight: number, item: T]>): T | undefined {
		let left = this.random.fraction() * items.reduce((sum, [weight]) => sum + weight, 0);
		for (const [weight, item] of items) {
			left -= weight;
			if (left < 0) return item;
		}
		return items.at(-1)?.[1];
	}
}

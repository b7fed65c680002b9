/**
 * Things in the order of their instant, then of their id. Most arrive last and cost nothing to place; a long
 * request that is finished late finds its place among the newer ones.
 */
export interface TimelineKey {
	readonly at: number;
	readonly id: string;
}

export function compareTimeline(a: TimelineKey, b: TimelineKey): number {
	return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export class Timeline<T> {
	private readonly items: T[] = [];

	constructor(readonly keyOf: (item: T) => TimelineKey) {}

	get size(): number {
		return this.items.length;
	}

	add(item: T): void {
		const key = this.keyOf(item);
		let place = this.items.length;
		while (place > 0 && this.isAfter(place - 1, key)) place -= 1;
		this.items.splice(place, 0, item);
	}

	/** How many come before the key, which is also the place of the first that does not. */
	countBefore(key: TimelineKey): number {
		let low = 0;
		let high = this.items.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			const item = this.items[middle];
			if (item !== undefined && compareTimeline(this.keyOf(item), key) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** From the newest before `end` down to `start`. */
	*newestFirst(start: number, end: number): Generator<T> {
		for (let place = end - 1; place >= start; place -= 1) {
			const item = this.items[place];
			if (item !== undefined) yield item;
		}
	}

	*oldestFirst(start: number): Generator<T> {
		for (let place = start; place < this.items.length; place += 1) {
			const item = this.items[place];
			if (item !== undefined) yield item;
		}
	}

	private isAfter(place: number, key: TimelineKey): boolean {
		const item = this.items[place];
		return item !== undefined && compareTimeline(this.keyOf(item), key) > 0;
	}
}

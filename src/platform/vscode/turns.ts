/** Who comes first goes first, within one process; who waited too long loses the place without holding up the others. */
export class Turns {
	readonly #lastInLine = new Map<string, Promise<void>>();

	/** Resolves with the function that ends the turn, or with nothing when it did not come within `waitMs`. */
	async take(name: string, waitMs: number): Promise<(() => void) | undefined> {
		const before = this.#lastInLine.get(name) ?? Promise.resolve();
		let end = () => {};
		const over = new Promise<void>(resolve => {
			end = resolve;
		});
		this.#lastInLine.set(
			name,
			before.then(() => over),
		);
		if (await comesWithin(before, waitMs)) return end;
		end();
		return undefined;
	}
}

function comesWithin(event: Promise<void>, waitMs: number): Promise<boolean> {
	return new Promise(resolve => {
		const timer = setTimeout(() => resolve(false), waitMs);
		void event.then(() => {
			clearTimeout(timer);
			resolve(true);
		});
	});
}

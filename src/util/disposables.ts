export interface Disposable {
	dispose(): void;
}

/** A bag that is emptied once. What is added after that is disposed at once, so a late subscription cannot leak. */
export class Disposables implements Disposable {
	readonly #items = new Set<Disposable>();
	#isDisposed = false;

	add<T extends Disposable>(item: T): T {
		if (this.#isDisposed) item.dispose();
		else this.#items.add(item);
		return item;
	}

	dispose(): void {
		this.#isDisposed = true;
		for (const item of this.#items) item.dispose();
		this.#items.clear();
	}
}

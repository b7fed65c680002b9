import type { Disposable } from './disposables';

/** Same shape as `vscode.Event`, so that surfaces can pass one where the editor wants the other. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** Listeners are called in the order they were added; one that is removed while firing is not called any more. */
export class Emitter<T> implements Disposable {
	readonly #listeners = new Set<(value: T) => void>();

	readonly event: Event<T> = listener => {
		// A wrapper of its own, so that adding one function twice gives two independent subscriptions.
		const entry = (value: T) => listener(value);
		this.#listeners.add(entry);
		return { dispose: () => this.#listeners.delete(entry) };
	};

	fire(value: T): void {
		for (const listener of this.#listeners) listener(value);
	}

	dispose(): void {
		this.#listeners.clear();
	}
}

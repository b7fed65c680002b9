import type { Memory } from '../../src/platform/memory';

/** Keeps what JSON keeps, as the editor does; share one object between fake windows. */
export class InMemoryMemory implements Memory {
	readonly #values = new Map<string, string>();
	failWrites = false;

	get(key: string): unknown {
		const text = this.#values.get(key);
		return text === undefined ? undefined : JSON.parse(text);
	}

	async set(key: string, value: unknown): Promise<void> {
		if (this.failWrites) throw new Error('The disk is full.');
		if (value === undefined) this.#values.delete(key);
		else this.#values.set(key, JSON.stringify(value));
	}

	keys(): readonly string[] {
		return [...this.#values.keys()];
	}

	/** Everything that was kept, as one text: for showing that something was not. */
	get text(): string {
		return JSON.stringify([...this.#values]);
	}
}

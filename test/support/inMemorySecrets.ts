/**
 * Secret storage of one editor. Give the same object to several fake windows and they share it; give each its own and
 * they behave as in hosts where secrets are kept per window. Change events come late, as in the real one.
 */
import type { Disposable } from '../../src/platform/disposable';
import type { Secrets } from '../../src/platform/secrets';
import { Emitter } from '../../src/util/emitter';

export class InMemorySecrets implements Secrets {
	readonly values = new Map<string, string>();
	failWrites = false;
	failReads = false;
	/** Writes seem to succeed and are gone: a keyring that is not there. */
	dropWrites = false;
	events: 'delivered' | 'held' | 'lost' = 'delivered';
	writes = 0;
	readonly #changed = new Emitter<string>();
	#held: string[] = [];

	async get(key: string): Promise<string | undefined> {
		if (this.failReads) throw new Error('The keyring cannot be read.');
		return this.values.get(key);
	}

	async store(key: string, value: string): Promise<void> {
		if (this.failWrites) throw new Error('The keyring cannot be written.');
		this.writes++;
		if (!this.dropWrites) this.values.set(key, value);
		this.#announce(key);
	}

	async delete(key: string): Promise<void> {
		if (this.failWrites) throw new Error('The keyring cannot be written.');
		this.writes++;
		this.values.delete(key);
		this.#announce(key);
	}

	onDidChange(listener: (key: string) => void): Disposable {
		return this.#changed.event(listener);
	}

	/** Delivers what was held back; later events are delivered again. */
	releaseEvents(): void {
		const held = this.#held;
		this.#held = [];
		this.events = 'delivered';
		for (const key of held) this.#changed.fire(key);
	}

	/** An event about a key nobody need have touched: events are hints. */
	fireEvent(key: string): void {
		this.#changed.fire(key);
	}

	#announce(key: string): void {
		setImmediate(() => {
			if (this.events === 'delivered') this.#changed.fire(key);
			if (this.events === 'held') this.#held.push(key);
		});
	}
}

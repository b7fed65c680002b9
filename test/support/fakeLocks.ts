/**
 * Locks of one machine: share one object between fake windows. First come, first served; a holder older than its TTL
 * loses the lock to who waits, and finds that out through its lease.
 */
import type { LockLease, Locks } from '../../src/platform/locks';
import type { FakeTimers } from './fakeTimers';

interface Holder {
	readonly expiry: { dispose(): void };
	/** The TTL ended; the lock is taken as soon as somebody wants it. */
	isStale: boolean;
}

export class FakeLocks implements Locks {
	/** Names asked for, in order. */
	readonly asked: string[] = [];
	/** Every request is answered `busy`, as when another process never lets go. */
	isAlwaysBusy = false;
	readonly #timers: FakeTimers;
	readonly #holders = new Map<string, Holder>();
	readonly #waiting = new Map<string, Array<() => void>>();

	constructor(timers: FakeTimers) {
		this.#timers = timers;
	}

	async withLock<T>(
		name: string,
		limits: { readonly ttlMs: number; readonly waitMs: number },
		task: (lease: LockLease) => Promise<T>,
	): Promise<{ readonly kind: 'ran'; readonly value: T } | { readonly kind: 'busy' }> {
		this.asked.push(name);
		if (this.isAlwaysBusy) return { kind: 'busy' };
		const holder = await this.#acquire(name, limits);
		if (!holder) return { kind: 'busy' };
		try {
			const isStillHeld = async () => this.#holders.get(name) === holder;
			return { kind: 'ran', value: await task({ isStillHeld }) };
		} finally {
			holder.expiry.dispose();
			if (this.#holders.get(name) === holder) this.#release(name);
		}
	}

	/** Another process takes the lock over from whoever holds it. */
	takeOver(name: string): void {
		this.#holders.delete(name);
	}

	#hold(name: string, ttlMs: number): Holder {
		const holder: Holder = {
			isStale: false,
			expiry: this.#timers.after(ttlMs, () => this.#expire(name, holder)),
		};
		this.#holders.set(name, holder);
		return holder;
	}

	#expire(name: string, holder: Holder): void {
		holder.isStale = true;
		if (this.#holders.get(name) === holder && this.#waiting.get(name)?.length) this.#release(name);
	}

	#release(name: string): void {
		this.#holders.delete(name);
		this.#waiting.get(name)?.shift()?.();
	}

	/** The lock passes straight to the next in line, so that nobody slips in between. */
	async #acquire(
		name: string,
		{ ttlMs, waitMs }: { readonly ttlMs: number; readonly waitMs: number },
	): Promise<Holder | undefined> {
		const holder = this.#holders.get(name);
		if (!holder || holder.isStale) return this.#hold(name, ttlMs);
		const queue = this.#waiting.get(name) ?? [];
		this.#waiting.set(name, queue);
		return new Promise(resolve => {
			const turn = () => {
				limit.dispose();
				resolve(this.#hold(name, ttlMs));
			};
			const limit = this.#timers.after(waitMs, () => {
				queue.splice(queue.indexOf(turn), 1);
				resolve(undefined);
			});
			queue.push(turn);
		});
	}
}

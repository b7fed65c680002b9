/**
 * Timers on a clock of their own that only `advance` moves, as real timers do not care what the wall clock says. Each
 * timer that falls due sees the wall clock at exactly its instant, and what it started is let finish before the next.
 */
import type { Disposable } from '../../src/platform/disposable';
import type { Timers } from '../../src/platform/timers';
import type { FakeClock } from './fakeClock';
import { settle } from './settle';

const longestDelayMs = 2 ** 31 - 1;

interface Pending {
	readonly dueAt: number;
	readonly order: number;
	readonly run: () => void;
}

export class FakeTimers implements Timers {
	readonly #clock: FakeClock;
	readonly #pending = new Set<Pending>();
	#elapsedMs = 0;
	#order = 0;

	constructor(clock: FakeClock) {
		this.#clock = clock;
	}

	after(delayMs: number, run: () => void): Disposable {
		if (Number.isNaN(delayMs)) throw new RangeError('A timer was asked to wait NaN milliseconds.');
		// Whole milliseconds, as real ones: no clock shows an instant between two of them.
		const delay = Math.ceil(Math.min(Math.max(delayMs, 0), longestDelayMs));
		const timer = { dueAt: this.#elapsedMs + delay, order: this.#order++, run };
		this.#pending.add(timer);
		return { dispose: () => this.#pending.delete(timer) };
	}

	/** Milliseconds until each timer that is set, soonest first. */
	get delays(): readonly number[] {
		return this.#sorted().map(timer => timer.dueAt - this.#elapsedMs);
	}

	async advance(byMs: number): Promise<void> {
		const until = this.#elapsedMs + byMs;
		await settle();
		for (let next = this.#sorted()[0]; next && next.dueAt <= until; next = this.#sorted()[0]) {
			this.#moveTo(next.dueAt);
			this.#pending.delete(next);
			next.run();
			await settle();
		}
		this.#moveTo(until);
		await settle();
	}

	#moveTo(elapsedMs: number): void {
		this.#clock.jump(elapsedMs - this.#elapsedMs);
		this.#elapsedMs = elapsedMs;
	}

	#sorted(): Pending[] {
		return [...this.#pending].sort((a, b) => a.dueAt - b.dueAt || a.order - b.order);
	}
}

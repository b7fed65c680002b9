/**
 * How often this window may ask for new tokens: not within 30 s of having got some, whatever the clock or the backend
 * says, and after a failure only after a pause that grows. Runs on timers, so that a clock that jumps changes nothing.
 */
import type { Clock } from '../platform/clock';
import type { Disposable } from '../platform/disposable';
import type { Random } from '../platform/random';
import type { Timers } from '../platform/timers';

interface PaceWorld {
	readonly clock: Clock;
	readonly timers: Timers;
	readonly random: Random;
}

const restAfterSuccessMs = 30_000;
const longestPausesMs = [5_000, 15_000, 45_000, 120_000, 300_000];
const shortestPauseMs = 1_000;
const longestServerPauseMs = 60 * 60_000;

export class RefreshPace {
	readonly #world: PaceWorld;
	#failures = 0;
	#rest: { readonly since: number; readonly lengthMs: number; readonly timer: Disposable } | undefined;

	constructor(world: PaceWorld) {
		this.#world = world;
	}

	get isResting(): boolean {
		return this.#rest !== undefined;
	}

	/** Failures since the last success. */
	get failures(): number {
		return this.#failures;
	}

	/** About how long the rest will last, for telling the user. */
	get restMs(): number {
		if (!this.#rest) return 0;
		const { since, lengthMs } = this.#rest;
		return Math.min(Math.max(since + lengthMs - this.#world.clock.now(), 0), lengthMs);
	}

	succeeded(): void {
		this.#failures = 0;
		this.#restFor(restAfterSuccessMs);
	}

	/** `onRested` runs when the pause has passed, unless something else came first. */
	failed(retryAfterMs = 0, onRested?: () => void): void {
		const longestMs =
			longestPausesMs[Math.min(this.#failures, longestPausesMs.length - 1)] ?? shortestPauseMs;
		this.#failures++;
		const drawnMs = Math.max(Math.round(this.#world.random.fraction() * longestMs), shortestPauseMs);
		this.#restFor(Math.max(drawnMs, Math.min(retryAfterMs, longestServerPauseMs)), onRested);
	}

	/** A person is back: what failed half a minute ago or more may be tried at once. */
	hurry(): void {
		if (!this.#rest || this.#failures === 0) return;
		if (Math.abs(this.#world.clock.now() - this.#rest.since) >= restAfterSuccessMs) this.#wake();
	}

	dispose(): void {
		this.#wake();
	}

	#restFor(lengthMs: number, onRested?: () => void): void {
		this.#wake();
		const timer = this.#world.timers.after(lengthMs, () => {
			this.#wake();
			onRested?.();
		});
		this.#rest = { since: this.#world.clock.now(), lengthMs, timer };
	}

	#wake(): void {
		this.#rest?.timer.dispose();
		this.#rest = undefined;
	}
}

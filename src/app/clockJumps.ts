/**
 * The computer slept, or somebody set the clock: no timer has run meanwhile, and what is on screen tells the age of
 * before. Nobody reports that, but a timer that comes at another time than it was set for gives it away.
 */
import type { Clock } from '../platform/clock';
import type { Timers } from '../platform/timers';
import type { Disposable } from '../util/disposables';
import { Emitter } from '../util/emitter';

/** Timers come late by themselves where other extensions keep the thread busy. */
const patienceMs = 10_000;

export class ClockJumps implements Disposable {
	readonly #clock: Clock;
	readonly #jumped = new Emitter<void>();
	/** Grows with every jump: timers from before it would only tell of it again. */
	#era = 0;
	readonly onDidJump = this.#jumped.event;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** The same timers, each of which looks at the clock first. */
	around(timers: Timers): Timers {
		return {
			after: (delayMs, run) => {
				const era = this.#era;
				const dueAt = this.#clock.now() + Math.max(0, delayMs);
				return timers.after(delayMs, () => {
					if (era === this.#era) this.#compare(dueAt);
					run();
				});
			},
		};
	}

	dispose(): void {
		this.#jumped.dispose();
	}

	#compare(dueAt: number): void {
		if (Math.abs(this.#clock.now() - dueAt) < patienceMs) return;
		this.#era++;
		this.#jumped.fire();
	}
}

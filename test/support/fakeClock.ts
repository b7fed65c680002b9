import type { Clock } from '../../src/platform/clock';

/** A wall clock that stands still until a test moves it. Timers run on `advance` only, through `FakeTimers`. */
export class FakeClock implements Clock {
	#now: number;

	constructor(startAt = '2025-03-10T12:00:00Z') {
		this.#now = Date.parse(startAt);
	}

	now(): number {
		return this.#now;
	}

	/** The clock is set, or the machine slept: the time is another one and no timer has run. */
	jump(byMs: number): void {
		this.#now += byMs;
	}

	setTo(instant: string): void {
		this.#now = Date.parse(instant);
	}
}

import type { Clock } from '../../src/platform/clock';
import type { Timers } from '../../src/platform/timers';

/** The machine's own time, for what runs outside the editor. */
export const systemClock: Clock = { now: () => Date.now() };

const longestDelayMs = 2 ** 31 - 1;

export const systemTimers: Timers = {
	after(delayMs, run) {
		const timer = setTimeout(run, Math.min(delayMs, longestDelayMs));
		return { dispose: () => clearTimeout(timer) };
	},
};

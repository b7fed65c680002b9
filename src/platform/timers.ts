import type { Disposable } from './disposable';

export interface Timers {
	/** Calls `run` once after `delayMs` (clamped to 2^31-1, where a longer timer would fire at once). */
	after(delayMs: number, run: () => void): Disposable;
}

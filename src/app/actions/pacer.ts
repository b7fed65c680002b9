import type { Disposable } from '../../platform/disposable';
import type { Timers } from '../../platform/timers';

/** Runs something at most every so often while it is being asked for, and once more after the last time. */
export class Pacer implements Disposable {
	readonly #timers: Timers;
	readonly #everyMs: number;
	readonly #run: () => void;
	#timer: Disposable | null = null;
	#isDue = false;

	constructor(timers: Timers, everyMs: number, run: () => void) {
		this.#timers = timers;
		this.#everyMs = everyMs;
		this.#run = run;
	}

	nudge(): void {
		if (this.#timer) {
			this.#isDue = true;
			return;
		}
		this.#isDue = false;
		this.#run();
		this.#timer = this.#timers.after(this.#everyMs, () => {
			this.#timer = null;
			if (this.#isDue) this.nudge();
		});
	}

	dispose(): void {
		this.#timer?.dispose();
		this.#timer = null;
	}
}

import type { Disposable } from '../../platform/disposable';
import type { Timers } from '../../platform/timers';

/**
 * Two limits on a call: how long nothing may come, and how long it may take in all. The second is the time for which
 * credits are set aside for it; past that, what still comes is paid for by nobody.
 */
const silenceLimitMs = 60_000;
const callLimitMs = 10 * 60_000;

export class Patience implements Disposable {
	readonly #timers: Timers;
	readonly #expired = new AbortController();
	readonly #call: Disposable;
	#silence: Disposable;

	constructor(timers: Timers) {
		this.#timers = timers;
		this.#call = timers.after(callLimitMs, () => this.#end());
		this.#silence = timers.after(silenceLimitMs, () => this.#end());
	}

	get signal(): AbortSignal {
		return this.#expired.signal;
	}

	/** Something came. */
	renew(): void {
		this.#silence.dispose();
		this.#silence = this.#timers.after(silenceLimitMs, () => this.#end());
	}

	dispose(): void {
		this.#call.dispose();
		this.#silence.dispose();
	}

	#end(): void {
		this.#expired.abort(new DOMException('time is over', 'TimeoutError'));
	}
}

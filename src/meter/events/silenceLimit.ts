import type { Disposable } from '../../platform/disposable';
import type { Timers } from '../../platform/timers';

/**
 * A connection that says nothing for three pings' time is dead, whatever the operating system believes: a laptop that
 * slept, or a proxy that keeps what it should pass on.
 */
const silenceLimitMs = 45_000;

export class SilenceLimit implements Disposable {
	readonly #timers: Timers;
	readonly #signal: AbortSignal;
	readonly #reached = new AbortController();
	readonly #stop = () => this.#timer.dispose();
	#timer: Disposable;

	/** `signal`: nobody listens any more, so nothing is timed any more. */
	constructor(timers: Timers, signal: AbortSignal) {
		this.#timers = timers;
		this.#signal = signal;
		this.#timer = this.#start();
		signal.addEventListener('abort', this.#stop);
	}

	get signal(): AbortSignal {
		return this.#reached.signal;
	}

	/** Something came. */
	renew(): void {
		this.#timer.dispose();
		this.#timer = this.#start();
	}

	dispose(): void {
		this.#signal.removeEventListener('abort', this.#stop);
		this.#timer.dispose();
	}

	#start(): Disposable {
		const reason = () => new DOMException('nothing was said', 'TimeoutError');
		return this.#timers.after(silenceLimitMs, () => this.#reached.abort(reason()));
	}
}

/**
 * When to look whether a payment has come in: soon at first, then every half a minute, for five minutes at most, and
 * only while the window is focused. Coming back to the window is what people do after paying, so that is looked at at
 * once and for another minute, however long they were away. After that only the user asks.
 */
import type { Clock } from '../../platform/clock';
import type { Disposable } from '../../platform/disposable';
import type { Timers } from '../../platform/timers';
import type { WindowFocus } from '../../platform/windowFocus';

const stepsMs = [2_000, 4_000, 8_000, 16_000, 32_000] as const;
const lastStepMs = 32_000;
export const watchMs = 5 * 60_000;
/** All the short steps once. */
const secondLookMs = 62_000;

export type WatchVerdict =
	| { readonly kind: 'done' }
	/** `notBefore`: epoch ms; the backend asked for a pause until then. */
	| { readonly kind: 'goOn'; readonly notBefore: number };

export interface CheckoutWatchParts {
	readonly clock: Clock;
	readonly timers: Timers;
	readonly windowFocus: WindowFocus;
	readonly check: () => Promise<WatchVerdict>;
	/** The watch has ended without a result, or goes on after that. */
	readonly onDidChange: () => void;
}

export class CheckoutWatch {
	readonly #parts: CheckoutWatchParts;
	readonly #following: Disposable;
	#timer: Disposable | undefined;
	/** Grows with every start and stop; what was begun in an earlier round changes nothing in this one. */
	#round = 0;
	#checkedRound: number | null = null;
	#isStarted = false;
	#isWatching = false;
	#until = 0;
	#step = 0;
	#notBefore = 0;
	#checkedAt = 0;

	constructor(parts: CheckoutWatchParts) {
		this.#parts = parts;
		this.#following = parts.windowFocus.onDidChange(isFocused => this.#follow(isFocused));
	}

	/** False once only the user asks. A window without focus is still watching: it looks when the focus is back. */
	get isWatching(): boolean {
		return this.#isWatching;
	}

	start(): void {
		this.stop();
		this.#isStarted = true;
		this.#lookFor(watchMs);
		this.#plan();
	}

	stop(): void {
		this.#round++;
		this.#isStarted = false;
		this.#isWatching = false;
		this.#until = 0;
		this.#rest();
	}

	/** Joins nothing: a check that is already under way is as good as another one. */
	async check(): Promise<void> {
		if (!this.#isStarted || this.#checkedRound === this.#round) return;
		const round = this.#round;
		this.#checkedRound = round;
		this.#rest();
		const verdict = await this.#parts.check();
		if (round !== this.#round) return;
		this.#checkedRound = null;
		this.#checkedAt = this.#parts.clock.now();
		if (verdict.kind === 'done') {
			this.stop();
			return;
		}
		this.#notBefore = verdict.notBefore;
		this.#plan();
	}

	dispose(): void {
		this.stop();
		this.#following.dispose();
	}

	#follow(isFocused: boolean): void {
		if (!isFocused) this.#rest();
		if (!isFocused || !this.#isStarted) return;
		const now = this.#parts.clock.now();
		this.#lookFor(secondLookMs);
		const isTooSoon = now < this.#notBefore || Math.abs(now - this.#checkedAt) < stepsMs[0];
		if (isTooSoon) this.#plan();
		else void this.check();
	}

	#lookFor(lengthMs: number): void {
		this.#until = Math.max(this.#until, this.#parts.clock.now() + lengthMs);
		this.#step = 0;
		this.#setWatching(true);
	}

	#plan(): void {
		this.#rest();
		const { clock, timers, windowFocus } = this.#parts;
		if (!this.#isStarted || !windowFocus.isFocused()) return;
		const now = clock.now();
		if (now >= this.#until) {
			this.#setWatching(false);
			return;
		}
		const stepMs = stepsMs[this.#step] ?? lastStepMs;
		const delayMs = Math.max(Math.min(stepMs, this.#until - now), this.#notBefore - now);
		this.#timer = timers.after(delayMs, () => {
			this.#step++;
			void this.check();
		});
	}

	#rest(): void {
		this.#timer?.dispose();
		this.#timer = undefined;
	}

	#setWatching(isWatching: boolean): void {
		if (this.#isWatching === isWatching) return;
		this.#isWatching = isWatching;
		this.#parts.onDidChange();
	}
}

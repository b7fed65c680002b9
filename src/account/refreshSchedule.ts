/**
 * When to read again: every minute while the panel is in sight, else every five, at instants at which something is
 * due (a reset, the next bonus), soon after news that carry a part of the account only, and after a failure less and less
 * often. Coming back is a moment of interest, to the window as well as from a sleep of the computer. Only while the
 * window is focused: without focus there is no timer at all.
 */
import type { Clock } from '../platform/clock';
import type { Disposable } from '../platform/disposable';
import type { Random } from '../platform/random';
import type { Timers } from '../platform/timers';
import type { WindowFocus } from '../platform/windowFocus';
import type { Event } from '../util/emitter';
import type { AccountState } from './accountState';
import type { AccountReader } from './accountStore';
import type { NewsMarks } from './news/accountNews';
import { nextDueAt } from './nextDueAt';

export const panelIntervalMs = 60_000;
export const quietIntervalMs = 5 * 60_000;
/** News carry the balance; buckets and usage follow with a reading, one for all news of that time. */
export const followUpMs = { panel: 5_000, quiet: 30_000 } as const;
const firstBackoffMs = 30_000;
const longestBackoffMs = 15 * 60_000;
/** Windows to which somebody comes back together must not ask together. */
const returnJitterMs = 3_000;

export interface RefreshScheduleParts {
	readonly store: AccountReader;
	readonly clock: Clock;
	readonly timers: Timers;
	readonly random: Random;
	readonly windowFocus: WindowFocus;
	/** The clock stands elsewhere than the timers believe: the computer slept, or somebody set it. */
	readonly onDidJump: Event<void>;
	/** Reads the account, or takes over what another window read meanwhile. */
	readonly refresh: () => Promise<void>;
}

export class RefreshSchedule {
	readonly #parts: RefreshScheduleParts;
	readonly #subscriptions: Disposable[];
	#timer: Disposable | undefined;
	#isPanelVisible = false;
	#failures = 0;
	#failedAt = 0;
	#wasRunning = false;

	constructor(parts: RefreshScheduleParts) {
		this.#parts = parts;
		this.#subscriptions = [
			parts.windowFocus.onDidChange(() => this.#plan('return')),
			parts.onDidJump(() => this.#plan('return')),
			parts.store.onDidChange(state => this.#follow(state)),
		];
	}

	setPanelVisible(isVisible: boolean): void {
		this.#isPanelVisible = isVisible;
		this.#plan();
	}

	dispose(): void {
		this.#timer?.dispose();
		for (const subscription of this.#subscriptions) subscription.dispose();
	}

	#follow(state: AccountState): void {
		const isSettled = state.kind === 'closed' || (state.kind === 'open' && state.activity === 'idle');
		if (isSettled) {
			const problem = state.kind === 'closed' ? state.problem : state.trouble;
			if (problem === null) this.#failures = 0;
			else if (this.#wasRunning) {
				this.#failures++;
				this.#failedAt = this.#parts.clock.now();
			}
		}
		this.#wasRunning = !isSettled;
		this.#plan();
	}

	#plan(occasion: 'change' | 'return' = 'change'): void {
		this.#timer?.dispose();
		this.#timer = undefined;
		const { clock, timers, windowFocus, store } = this.#parts;
		if (!windowFocus.isFocused() || this.#wasRunning) return;
		const dueAt = this.#dueAt(store.state, occasion === 'return');
		if (dueAt === null) return;
		const delayMs =
			Math.max(0, dueAt - clock.now()) + (occasion === 'return' ? this.#jitter(returnJitterMs) : 0);
		this.#timer = timers.after(delayMs, () => void this.#parts.refresh());
	}

	#dueAt(state: AccountState, isReturn: boolean): number | null {
		const now = this.#parts.clock.now();
		// What happened in what is now the future happened before the clock was set back: nobody knows how long ago.
		const isSetBack = now < this.#failedAt;
		const problem = state.kind === 'closed' ? state.problem : state.kind === 'open' ? state.trouble : null;
		if (problem?.kind === 'rateLimited' && !isSetBack) return problem.until + this.#jitter(5_000);
		if (problem !== null) return Math.min(this.#failedAt, now) + this.#backoffMs();
		if (state.kind !== 'open') return null;
		// What is over a minute old is read again.
		if (isReturn && Math.abs(now - state.fetchedAt) > panelIntervalMs) return now;
		const intervalMs = this.#isPanelVisible ? panelIntervalMs : quietIntervalMs;
		const readAt = Math.min(state.fetchedAt, now);
		const regularAt = readAt + intervalMs * (0.9 + 0.2 * this.#parts.random.fraction());
		const specialAt = nextDueAt(state.snapshot, state.fetchedAt);
		const newsAt = firstOf(state.snapshot.news);
		const followMs = followUpMs[this.#isPanelVisible ? 'panel' : 'quiet'];
		return Math.min(
			regularAt,
			// A little later, so that the server's own clock has passed the instant as well.
			specialAt === null ? regularAt : specialAt + 1_000 + this.#jitter(4_000),
			newsAt === null ? regularAt : Math.max(newsAt, state.fetchedAt) + followMs,
		);
	}

	/** Full jitter between half of the step and all of it. */
	#backoffMs(): number {
		const stepMs = Math.min(longestBackoffMs, firstBackoffMs * 2 ** Math.max(0, this.#failures - 1));
		return stepMs / 2 + this.#jitter(stepMs / 2);
	}

	#jitter(limitMs: number): number {
		return this.#parts.random.fraction() * limitMs;
	}
}

function firstOf(news: NewsMarks): number | null {
	const instants = Object.values(news).map(({ since }) => since);
	return instants.length > 0 ? Math.min(...instants) : null;
}

/**
 * Listens to what the backend tells of the account while somebody looks at the window, and only then: without focus
 * there is neither a connection nor a timer, and the next look resumes after the last event that was heard. What an
 * event carries is on screen at once; what it does not carry follows with the next reading (`RefreshSchedule`).
 */
import type { EventSignal } from '../../meter/events/accountEvent';
import type { EventsBackend } from '../../meter/meteringBackend';
import type { MeterProblem } from '../../meter/meterProblem';
import type { Clock } from '../../platform/clock';
import type { Disposable } from '../../platform/disposable';
import type { Log } from '../../platform/log';
import type { Random } from '../../platform/random';
import type { Timers } from '../../platform/timers';
import type { WindowFocus } from '../../platform/windowFocus';
import type { AccountReader } from '../accountStore';
import type { NewsPen } from '../news/newsPen';
import { newsOf } from './newsOf';
import { reconnectWaitMs } from './reconnectWait';

/** A connection that held for so long was a good one. */
const goodLifeMs = 60_000;

export interface EventsSyncParts {
	readonly store: AccountReader;
	readonly backend: EventsBackend;
	readonly takePen: () => NewsPen | null;
	/** Reads everything anew, and believes it whatever came before. */
	readonly startOver: () => Promise<MeterProblem | null>;
	readonly clock: Clock;
	readonly timers: Timers;
	readonly random: Random;
	readonly windowFocus: WindowFocus;
	readonly log: Log;
}

/** What was heard of one account in one session. */
interface Thread {
	readonly pen: NewsPen;
	/** The account version of the last event. */
	heard: number;
	/** The backend said that there is nothing to hear. */
	isUnwanted: boolean;
	/** Connections in a row that soon ended. */
	failures: number;
}

export class EventsSync {
	readonly #parts: EventsSyncParts;
	readonly #following: readonly Disposable[];
	#thread: Thread | null = null;
	#listening: AbortController | null = null;

	constructor(parts: EventsSyncParts) {
		this.#parts = parts;
		this.#following = [
			parts.store.onDidChange(() => this.#follow()),
			parts.windowFocus.onDidChange(() => this.#follow()),
		];
	}

	dispose(): void {
		for (const following of this.#following) following.dispose();
		this.#hangUp();
	}

	/** Every event writes the store and so leads here again. */
	#follow(): void {
		if (this.#thread && !this.#thread.pen.isValid) {
			this.#hangUp();
			this.#thread = null;
		}
		if (!this.#isWanted()) this.#hangUp();
		else if (!this.#listening) this.#startListening();
	}

	#startListening(): void {
		this.#thread ??= this.#beginThread();
		if (!this.#thread || this.#thread.isUnwanted) return;
		const listening = new AbortController();
		this.#listening = listening;
		this.#listen(this.#thread, listening.signal)
			.catch((error: unknown) => {
				this.#parts.log.error(
					`listening failed: ${error instanceof Error ? error.message : 'unknown error'}`,
				);
			})
			.finally(() => {
				if (this.#listening === listening) this.#listening = null;
			});
	}

	#isWanted(): boolean {
		const { store, windowFocus } = this.#parts;
		const { state } = store;
		return windowFocus.isFocused() && state.kind === 'open' && state.snapshot.meta.features.events;
	}

	#beginThread(): Thread | null {
		const pen = this.#parts.takePen();
		return pen && { pen, heard: 0, isUnwanted: false, failures: 0 };
	}

	#hangUp(): void {
		this.#listening?.abort();
		this.#listening = null;
	}

	async #listen(thread: Thread, signal: AbortSignal): Promise<void> {
		const { clock, random, log } = this.#parts;
		while (!signal.aborted) {
			const openedAt = clock.now();
			const end = await this.#hear(thread, signal);
			if (signal.aborted || !thread.pen.isValid) return;
			thread.failures = clock.now() - openedAt >= goodLifeMs ? 0 : thread.failures + 1;
			if (end.kind === 'unwanted' || (end.kind === 'ended' && isRefusal(end.problem))) {
				log.info('the service has no events for this account');
				thread.isUnwanted = true;
				return;
			}
			if (end.kind === 'renewed' && thread.failures < 2) continue;
			const cut = end.kind === 'ended' ? end : ({ ...end, kind: 'ended', ...noReason } as const);
			const waitMs = reconnectWaitMs(cut, { failures: thread.failures - 1, now: clock.now(), random });
			log.debug(`events ended (${cut.problem.kind}), again in ${Math.round(waitMs / 1_000)} s`);
			await this.#pause(waitMs, signal);
		}
	}

	/** One connection. */
	async #hear(thread: Thread, signal: AbortSignal): Promise<Exclude<EventSignal, { kind: 'event' }>> {
		const { backend, store, startOver } = this.#parts;
		const { state } = store;
		const read = state.kind === 'open' ? state.snapshot.overview.version : 0;
		for await (const told of backend.accountEvents(Math.max(thread.heard, read), signal)) {
			if (told.kind !== 'event') return told;
			if (signal.aborted || !thread.pen.isValid) break;
			const { event } = told;
			thread.heard = event.version;
			if (event.name === 'resync') await startOver();
			else thread.pen.write(newsOf(event));
		}
		return { kind: 'ended', ...noReason };
	}

	#pause(waitMs: number, signal: AbortSignal): Promise<void> {
		return new Promise(resolve => {
			const over = () => {
				timer.dispose();
				signal.removeEventListener('abort', over);
				resolve();
			};
			const timer = this.#parts.timers.after(waitMs, over);
			signal.addEventListener('abort', over);
		});
	}
}

const noReason = { problem: { kind: 'offline' }, retryMs: null } as const;

/** Asking again would be answered the same way. */
function isRefusal(problem: MeterProblem): boolean {
	return problem.kind === 'forbidden' || problem.kind === 'rejected';
}

/**
 * F20 to F24. Reads the parts of the Usage tab when it is looked at, and again whenever the account has changed while
 * it is looked at. Nobody looking means no reading.
 */
import type { UsageBackend } from '../../meter/meteringBackend';
import type { Clock } from '../../platform/clock';
import type { Disposable } from '../../platform/disposable';
import type { Timers } from '../../platform/timers';
import { ok } from '../../util/result';
import type { AccountReader } from '../accountStore';
import type { DetailsPen, TakeDetailsPen } from '../details/detailsPen';
import { unread } from '../details/loadable';
import { noFilter, type RequestFilter } from '../details/usageState';
import { UsageExport, type UsageExportParts } from '../export/usageExport';
import { RequestPages } from './requestPages';
import { SessionPages } from './sessionPages';
import type { UsagePart } from './usagePart';
import { createUsageReader } from './usageReader';

export interface UsageSyncParts {
	readonly store: AccountReader;
	readonly takePen: TakeDetailsPen;
	readonly backend: UsageBackend;
	readonly clock: Clock;
	readonly timers: Timers;
}

/** Which reading of the account the parts on screen belong to. */
interface ReadFor {
	readonly pen: DetailsPen;
	readonly version: number;
	readonly fetchedAt: number;
}

export class UsageSync {
	readonly #parts: UsageSyncParts;
	readonly #requests: RequestPages;
	readonly #sessions: SessionPages;
	readonly #readers: Readonly<Record<UsagePart, { read(): Promise<void>; forget(): void }>>;
	readonly #following: Disposable;
	#isVisible = false;
	#readFor: ReadFor | null = null;

	constructor(parts: UsageSyncParts) {
		this.#parts = parts;
		const { takePen, backend, store } = parts;
		this.#requests = new RequestPages(takePen, backend);
		this.#sessions = new SessionPages(takePen, backend);
		this.#readers = {
			summary: summaryReader(takePen, backend),
			daily: dailyReader(takePen, backend),
			models: modelsReader(takePen, backend),
			sessions: this.#sessions,
			requests: this.#requests,
		};
		this.#following = store.onDidChange(() => void this.#follow());
	}

	/** The tab is in sight: reads what was never read, what is out of date and what could not be read. */
	async show(): Promise<void> {
		this.#isVisible = true;
		await this.#follow('look');
	}

	hide(): void {
		this.#isVisible = false;
	}

	async retry(part: UsagePart): Promise<void> {
		if (this.#hasToWait(part)) return;
		await (part === 'sessions' ? this.#sessions.retry() : this.#readers[part].read());
	}

	filter(filter: RequestFilter): Promise<void> {
		return this.#requests.filter(filter);
	}

	nextRequests(): Promise<void> {
		return this.#requests.next();
	}

	previousRequests(): Promise<void> {
		return this.#requests.previous();
	}

	moreSessions(): Promise<void> {
		return this.#sessions.more();
	}

	/** F25. Null while no account is open. */
	beginExport(about: Pick<UsageExportParts, 'filter' | 'format' | 'draft'>): UsageExport | null {
		const pen = this.#parts.takePen();
		return pen && new UsageExport({ ...this.#parts, ...about, pen });
	}

	dispose(): void {
		this.#following.dispose();
		this.#forget();
	}

	/** Every reading writes the store and so leads here again: what it is for is noted before it begins. */
	async #follow(occasion: 'change' | 'look' = 'change'): Promise<void> {
		const { state } = this.#parts.store;
		if (!this.#isVisible || state.kind !== 'open') return;
		const { fetchedAt, snapshot } = state;
		const { version } = snapshot.overview;
		const before = this.#readFor?.pen.isValid ? this.#readFor : null;
		const pen = before?.pen ?? this.#parts.takePen();
		if (!pen) return;
		const isAnotherSession = this.#readFor !== null && !before;
		this.#readFor = { pen, version, fetchedAt };
		if (isAnotherSession) this.#beginAnew(pen);
		if (before?.version !== version) await this.#read(usageParts);
		// The account could be read again, or somebody looks: worth another try.
		else if (before.fetchedAt !== fetchedAt || occasion === 'look') await this.#read(this.#failedParts());
	}

	async #read(parts: readonly UsagePart[]): Promise<void> {
		await Promise.all(parts.map(part => this.#readers[part].read()));
	}

	#failedParts(): readonly UsagePart[] {
		const usage = this.#readFor?.pen.details.usage;
		return usageParts.filter(part => usage?.[part].kind === 'failed' && !this.#hasToWait(part));
	}

	/** The backend asked for a pause. */
	#hasToWait(part: UsagePart): boolean {
		const loadable = this.#parts.takePen()?.details.usage[part];
		if (loadable?.kind !== 'failed' || loadable.problem.kind !== 'rateLimited') return false;
		return loadable.problem.until > this.#parts.clock.now();
	}

	/** What the session before was waiting for will not come any more. */
	#beginAnew(pen: DetailsPen): void {
		this.#forget();
		pen.write(details => ({
			...details,
			usage: {
				...details.usage,
				requests: unread,
				filter: noFilter,
				turning: null,
				isReadingMoreSessions: false,
			},
		}));
	}

	#forget(): void {
		for (const part of usageParts) this.#readers[part].forget();
	}
}

const usageParts: readonly UsagePart[] = ['summary', 'daily', 'models', 'sessions', 'requests'];

function summaryReader(takePen: TakeDetailsPen, backend: UsageBackend) {
	const reader = createUsageReader(
		takePen,
		usage => usage.summary,
		(usage, summary) => ({ ...usage, summary }),
	);
	const ask = async () => {
		const [all, current] = await Promise.all([backend.usageSummary('all'), backend.usageSummary('current')]);
		if (!all.ok) return all;
		return current.ok ? ok({ all: all.value, current: current.value }) : current;
	};
	return { read: () => reader.read(ask), forget: () => reader.forget() };
}

function dailyReader(takePen: TakeDetailsPen, backend: UsageBackend) {
	const reader = createUsageReader(
		takePen,
		usage => usage.daily,
		(usage, daily) => ({ ...usage, daily }),
	);
	return { read: () => reader.read(() => backend.usageByDay()), forget: () => reader.forget() };
}

function modelsReader(takePen: TakeDetailsPen, backend: UsageBackend) {
	const reader = createUsageReader(
		takePen,
		usage => usage.models,
		(usage, models) => ({ ...usage, models }),
	);
	const ask = async () => {
		const [all, current] = await Promise.all([backend.usageByModel('all'), backend.usageByModel('current')]);
		if (!all.ok) return all;
		return current.ok ? ok({ all: all.value, current: current.value }) : current;
	};
	return { read: () => reader.read(ask), forget: () => reader.forget() };
}

/** F22. Sessions, a page more at a time, below the ones that are shown already. */
import type { UsageBackend } from '../../meter/meteringBackend';
import type { MeterProblem } from '../../meter/meterProblem';
import { ok, type Result } from '../../util/result';
import type { DetailReader } from '../details/detailReader';
import type { DetailsPen, TakeDetailsPen } from '../details/detailsPen';
import { type Loadable, latestValue, unread } from '../details/loadable';
import type { SessionList, UsageState } from '../details/usageState';
import { createUsageReader } from './usageReader';
import { withNewestSessions } from './withNewestSessions';

export class SessionPages {
	readonly #takePen: TakeDetailsPen;
	readonly #backend: Pick<UsageBackend, 'usageSessions'>;
	readonly #reader: DetailReader<SessionList>;
	/** It was "more" that failed last, so that is what is tried again. */
	#hasFailedMore = false;

	constructor(takePen: TakeDetailsPen, backend: Pick<UsageBackend, 'usageSessions'>) {
		this.#takePen = takePen;
		this.#backend = backend;
		this.#reader = createUsageReader(
			takePen,
			usage => usage.sessions,
			(usage, sessions) => ({ ...usage, sessions }),
		);
	}

	/** Reads the newest ones again and keeps the older ones below them. */
	read(): Promise<void> {
		this.#hasFailedMore = false;
		return this.#reader.read(latest => this.#askNewest(latest));
	}

	retry(): Promise<void> {
		return this.#hasFailedMore ? this.more() : this.read();
	}

	async more(): Promise<void> {
		const pen = this.#takePen();
		const cursor = pen && shownIn(pen)?.nextCursor;
		if (!cursor || pen.details.usage.isReadingMoreSessions) return;
		update(pen, { isReadingMoreSessions: true });
		const answer = await this.#backend.usageSessions(cursor);
		if (!pen.isValid) return;
		const shown = shownIn(pen);
		const stillFits = shown !== null && shown.nextCursor === cursor;
		this.#hasFailedMore = stillFits && !answer.ok;
		if (!stillFits) return update(pen, { isReadingMoreSessions: false });
		if (answer.ok) {
			const { data, page } = answer.value;
			const list = { sessions: [...shown.sessions, ...data], nextCursor: page.nextCursor };
			const sessions = withValue(pen.details.usage.sessions, list);
			return update(pen, { isReadingMoreSessions: false, sessions });
		}
		const { problem } = answer;
		if (problem.kind === 'rejected' && problem.code === 'invalid-cursor') {
			// The backend does not know this place in the list any more: the beginning is always there.
			update(pen, { isReadingMoreSessions: false, sessions: unread });
			return this.read();
		}
		update(pen, {
			isReadingMoreSessions: false,
			sessions: { kind: 'failed', problem, previous: shown },
		});
	}

	forget(): void {
		this.#hasFailedMore = false;
		this.#reader.forget();
	}

	/**
	 * What has ended does not change any more, so the first page is all there is to read again, unless a session
	 * further down was still active.
	 */
	async #askNewest(latest: () => SessionList | null): Promise<Result<SessionList, MeterProblem>> {
		const active = new Set(
			latest()
				?.sessions.filter(session => session.isActive)
				.map(session => session.id),
		);
		const read: SessionList = { sessions: [], nextCursor: null };
		let newest = read;
		do {
			const answer = await this.#backend.usageSessions(newest.nextCursor);
			if (!answer.ok) return answer;
			const { data, page } = answer.value;
			newest = { sessions: [...newest.sessions, ...data], nextCursor: page.nextCursor };
			for (const session of data) active.delete(session.id);
		} while (active.size > 0 && newest.nextCursor !== null && newest.sessions.length < sizeOf(latest()));
		return ok(withNewestSessions(latest(), newest));
	}
}

function shownIn(pen: DetailsPen): SessionList | null {
	return latestValue(pen.details.usage.sessions);
}

function sizeOf(list: SessionList | null): number {
	return list?.sessions.length ?? 0;
}

function update(pen: DetailsPen, change: Partial<UsageState>): void {
	pen.write(details => ({ ...details, usage: { ...details.usage, ...change } }));
}

/** The part with another value in it, and everything else about it as it is. */
function withValue<T>(loadable: Loadable<T>, value: T): Loadable<T> {
	return loadable.kind === 'loading' ? { ...loadable, previous: value } : { kind: 'ready', value };
}

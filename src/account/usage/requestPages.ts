/**
 * F23. One page of requests at a time, along cursors: new requests neither shift nor repeat a row of a later page. The
 * page that is wanted may be another one than the page on screen, while it is on its way or could not be read.
 */
import type { UsageRequestPage } from '../../contract/usageRequest';
import type { UsageBackend } from '../../meter/meteringBackend';
import type { MeterProblem } from '../../meter/meterProblem';
import { ok, type Result } from '../../util/result';
import type { DetailReader } from '../details/detailReader';
import type { TakeDetailsPen } from '../details/detailsPen';
import { type Loadable, latestValue } from '../details/loadable';
import {
	firstPage,
	noFilter,
	type PagePosition,
	type RequestFilter,
	type RequestPageState,
	type UsageState,
} from '../details/usageState';
import { createUsageReader } from './usageReader';

interface WantedPage {
	readonly filter: RequestFilter;
	readonly position: PagePosition;
}

const beginning: WantedPage = { filter: noFilter, position: firstPage };

export class RequestPages {
	readonly #takePen: TakeDetailsPen;
	readonly #backend: Pick<UsageBackend, 'usageRequests'>;
	readonly #reader: DetailReader<RequestPageState>;
	#wanted = beginning;

	constructor(takePen: TakeDetailsPen, backend: Pick<UsageBackend, 'usageRequests'>) {
		this.#takePen = takePen;
		this.#backend = backend;
		this.#reader = createUsageReader(takePen, usage => usage.requests, withRequests);
	}

	/** Reads the wanted page, whether it is on screen already or not. */
	read(): Promise<void> {
		return this.#reader.read(() => this.#ask());
	}

	filter(filter: RequestFilter): Promise<void> {
		return this.#turn({ filter, position: firstPage }, 'filter');
	}

	/** Pressing again before the page has come turns no second page. */
	async next(): Promise<void> {
		const page = this.#pageToTurn();
		if (!page || page.nextCursor === null) return;
		const { position, requests } = page;
		const rowsBefore = position.rowsBefore + requests.length;
		const next = { cursor: page.nextCursor, rowsBefore, previous: position };
		await this.#turn({ filter: page.filter, position: next }, 'next');
	}

	async previous(): Promise<void> {
		const page = this.#pageToTurn();
		if (!page || page.position.previous === null) return;
		await this.#turn({ filter: page.filter, position: page.position.previous }, 'previous');
	}

	/** Another account follows: it begins with its first page, unfiltered. */
	forget(): void {
		this.#wanted = beginning;
		this.#reader.forget();
	}

	#pageToTurn(): RequestPageState | null {
		const usage = this.#takePen()?.details.usage;
		return usage && usage.turning === null ? latestValue(usage.requests) : null;
	}

	#turn(wanted: WantedPage, turning: UsageState['turning']): Promise<void> {
		this.#wanted = wanted;
		const { filter } = wanted;
		this.#takePen()?.write(details => ({ ...details, usage: { ...details.usage, filter, turning } }));
		return this.read();
	}

	async #ask(): Promise<Result<RequestPageState, MeterProblem>> {
		const wanted = this.#wanted;
		const answer = await this.#backend.usageRequests(wanted.filter, wanted.position.cursor);
		if (answer.ok) return ok(pageAt(wanted, answer.value));
		const isLost = answer.problem.kind === 'rejected' && answer.problem.code === 'invalid-cursor';
		if (!isLost || wanted !== this.#wanted || wanted.position.cursor === null) return answer;
		// The backend does not know this place in the list any more: the beginning is always there.
		this.#wanted = { filter: wanted.filter, position: firstPage };
		return this.#ask();
	}
}

function pageAt({ filter, position }: WantedPage, { data, page }: UsageRequestPage): RequestPageState {
	return { requests: data, filter, position, nextCursor: page.nextCursor };
}

/** Rows of another filter are shown while the wanted ones are on their way, but never instead of them. */
function withRequests(usage: UsageState, requests: Loadable<RequestPageState>): UsageState {
	if (requests.kind === 'loading') return { ...usage, requests };
	const isForeign = requests.kind === 'failed' && requests.previous?.filter !== usage.filter;
	return { ...usage, requests: isForeign ? { ...requests, previous: null } : requests, turning: null };
}

/**
 * One page of a list, newest first: keyset paging, so rows that arrive meanwhile neither shift nor repeat
 * anything.
 */
import type { Page } from '../../../src/contract/page';
import { fail, ok, type Result } from '../../../src/util/result';
import type { PageQuery } from './commands';
import { type DomainProblem, invalid } from './domainProblem';
import { decodeCursor, encodeCursor } from './pageCursor';
import type { Timeline, TimelineKey } from './usage/timeline';

export interface PageOf<T> {
	readonly data: T[];
	readonly page: Page;
}

export interface PageSource<T> {
	readonly list: string;
	readonly filter: string;
	readonly timeline: Timeline<T>;
	readonly matches: (item: T) => boolean;
	/** Half-open range of instants. */
	readonly fromAt: number;
	readonly toAt: number;
}

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;

export function pageOfTimeline<T, V>(
	source: PageSource<T>,
	query: PageQuery,
	read: (item: T) => V,
): Result<PageOf<V>, DomainProblem> {
	const limit = readLimit(query);
	if (limit === undefined) return fail(badLimit);
	const before = readBefore(source, query);
	if (before === undefined) return fail({ code: 'invalid-cursor' });
	const start = source.timeline.countBefore({ at: source.fromAt, id: '' });
	const found: T[] = [];
	for (const item of source.timeline.newestFirst(start, source.timeline.countBefore(before))) {
		if (source.matches(item)) found.push(item);
		if (found.length > limit) break;
	}
	const shown = found.slice(0, limit);
	const last = shown.at(-1);
	const hasMore = found.length > limit && last !== undefined;
	const { list, filter } = source;
	const nextCursor = hasMore ? encodeCursor({ list, filter, ...source.timeline.keyOf(last), seq: 0 }) : null;
	return ok({ data: shown.map(read), page: { limit, nextCursor, hasMore } });
}

function readBefore<T>(source: PageSource<T>, query: PageQuery): TimelineKey | undefined {
	const newest = { at: source.toAt, id: '' };
	if (query.cursor === undefined) return newest;
	return decodeCursor(query.cursor, source.list, source.filter);
}

export const badLimit = invalid('/limit', `A whole number from 1 to ${MAX_LIMIT}`);

export function readLimit({ limit = DEFAULT_LIMIT }: PageQuery): number | undefined {
	return Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT ? limit : undefined;
}

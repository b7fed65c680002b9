/** The reads of /v1/usage. */
import type { UsageByModel } from '../../../../src/contract/usageByModel';
import type { UsageDay } from '../../../../src/contract/usageDay';
import type { UsageRequest } from '../../../../src/contract/usageRequest';
import type { UsageSession } from '../../../../src/contract/usageSession';
import type { UsageSummary } from '../../../../src/contract/usageSummary';
import { fail, ok, type Result } from '../../../../src/util/result';
import type { AccountState } from '../accountState';
import type { DailyQuery, PageQuery, RequestsQuery, UsagePeriod } from '../commands';
import { type DomainProblem, invalid } from '../domainProblem';
import { filterPrint } from '../pageCursor';
import { type PageOf, pageOfTimeline } from '../pageOfTimeline';
import { DAY_MS, parseDay, startOfDay } from '../utcDay';
import { readSession } from './sessionLog';
import { readUsageRow } from './usageRow';
import type { UsageTotals } from './usageTotals';

const LONGEST_RANGE_DAYS = 366;
const USUAL_RANGE_DAYS = 30;

export function readUsageSummary(state: AccountState, period: UsagePeriod): UsageSummary {
	return totalsOf(state, period).summary();
}

export function readUsageByModel(state: AccountState, period: UsagePeriod): UsageByModel[] {
	return totalsOf(state, period).models();
}

function totalsOf({ usage, ledger, profile }: AccountState, period: UsagePeriod): UsageTotals {
	if (period === 'all') return usage.all;
	return usage.since(ledger.tallies.period?.startAt ?? profile.createdAt);
}

export function readUsageDaily(state: AccountState, query: DailyQuery): Result<UsageDay[], DomainProblem> {
	const range = readDays(query);
	if (!range.ok) return range;
	const today = startOfDay(state.clockAt);
	const { lastAt = Math.max(today, range.value.firstAt ?? today) } = range.value;
	const { firstAt = lastAt - (USUAL_RANGE_DAYS - 1) * DAY_MS } = range.value;
	const days = (lastAt - firstAt) / DAY_MS + 1;
	if (days < 1) return fail(invalid('/to', 'Not before the first day'));
	if (days > LONGEST_RANGE_DAYS) return fail(invalid('/from', `At most ${LONGEST_RANGE_DAYS} days`));
	return ok(state.usage.daily(firstAt, lastAt));
}

export function listUsageRequests(
	state: AccountState,
	query: RequestsQuery,
): Result<PageOf<UsageRequest>, DomainProblem> {
	const range = readDays(query);
	if (!range.ok) return range;
	const { firstAt, lastAt } = range.value;
	const { model, sessionId, status, from, to } = query;
	const source = {
		list: 'requests',
		filter: filterPrint([model, sessionId, status, from, to]),
		timeline: state.usage.narrowest({ model, sessionId, status }),
		matches: (row: { modelId: string; sessionId: string | null; status: string }) =>
			(model === undefined || row.modelId === model) &&
			(sessionId === undefined || row.sessionId === sessionId) &&
			(status === undefined || row.status === status),
		fromAt: firstAt ?? Number.NEGATIVE_INFINITY,
		toAt: lastAt === undefined ? Number.POSITIVE_INFINITY : lastAt + DAY_MS,
	};
	return pageOfTimeline(source, query, readUsageRow);
}

export function listUsageSessions(
	state: AccountState,
	query: PageQuery,
): Result<PageOf<UsageSession>, DomainProblem> {
	const source = {
		list: 'sessions',
		filter: '',
		timeline: state.sessions.told,
		matches: () => true,
		fromAt: Number.NEGATIVE_INFINITY,
		toAt: Number.POSITIVE_INFINITY,
	};
	return pageOfTimeline(source, query, readSession);
}

interface DayRange {
	readonly firstAt: number | undefined;
	readonly lastAt: number | undefined;
}

function readDays({ from, to }: DailyQuery): Result<DayRange, DomainProblem> {
	const firstAt = from === undefined ? undefined : parseDay(from);
	const lastAt = to === undefined ? undefined : parseDay(to);
	if (from !== undefined && firstAt === undefined) return fail(invalid('/from', 'A day of the calendar'));
	if (to !== undefined && lastAt === undefined) return fail(invalid('/to', 'A day of the calendar'));
	return ok({ firstAt, lastAt });
}

import type { UsageByModel } from '../../contract/usageByModel';
import type { UsageDay } from '../../contract/usageDay';
import type { UsageRequest } from '../../contract/usageRequest';
import type { UsageSession } from '../../contract/usageSession';
import type { UsageSummary } from '../../contract/usageSummary';
import { type Loadable, unread } from './loadable';

/** F20 to F24: what the Usage tab is made from. */
export interface UsageState {
	readonly summary: Loadable<{ readonly all: UsageSummary; readonly current: UsageSummary }>;
	/** The last 30 UTC days, oldest first. */
	readonly daily: Loadable<readonly UsageDay[]>;
	readonly models: Loadable<ModelUse>;
	readonly sessions: Loadable<SessionList>;
	readonly requests: Loadable<RequestPageState>;
	/** What the user wants to see; the page says itself what it was asked with. */
	readonly filter: RequestFilter;
	/** What the user waits for. A reading that only keeps the page up to date is nothing to wait for. */
	readonly turning: 'filter' | 'next' | 'previous' | null;
	readonly isReadingMoreSessions: boolean;
}

/** By model, most credits first: over all time, and over this period. */
export interface ModelUse {
	readonly all: readonly UsageByModel[];
	readonly current: readonly UsageByModel[];
}

export interface SessionList {
	readonly sessions: readonly UsageSession[];
	readonly nextCursor: string | null;
}

export interface RequestPageState {
	readonly requests: readonly UsageRequest[];
	readonly filter: RequestFilter;
	readonly position: PagePosition;
	readonly nextCursor: string | null;
}

/** The trail that "previous" goes back along, so that no row is skipped or seen twice. */
export interface PagePosition {
	/** The first page has none. */
	readonly cursor: string | null;
	readonly rowsBefore: number;
	readonly previous: PagePosition | null;
}

export interface RequestFilter {
	readonly modelId: string | null;
	readonly status: 'success' | 'error' | 'canceled' | null;
	readonly sessionId: string | null;
}

export const firstPage: PagePosition = { cursor: null, rowsBefore: 0, previous: null };

export const noFilter: RequestFilter = { modelId: null, status: null, sessionId: null };

export const unreadUsage: UsageState = {
	summary: unread,
	daily: unread,
	models: unread,
	sessions: unread,
	requests: unread,
	filter: noFilter,
	turning: null,
	isReadingMoreSessions: false,
};

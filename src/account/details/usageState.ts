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
	readonly models: Loadable<readonly UsageByModel[]>;
	readonly sessions: Loadable<SessionList>;
	readonly requests: Loadable<RequestPageState>;
	readonly filter: RequestFilter;
}

export interface SessionList {
	readonly sessions: readonly UsageSession[];
	readonly nextCursor: string | null;
}

/** One page; the trail is what "previous" goes back along, so that no row is skipped or seen twice. */
export interface RequestPageState {
	readonly requests: readonly UsageRequest[];
	/** Cursors of this page and all before it; the first page has none. */
	readonly trail: readonly (string | null)[];
	readonly nextCursor: string | null;
}

export interface RequestFilter {
	readonly modelId: string | null;
	readonly status: 'success' | 'error' | 'canceled' | null;
	readonly sessionId: string | null;
}

export const noFilter: RequestFilter = { modelId: null, status: null, sessionId: null };

export const unreadUsage: UsageState = {
	summary: unread,
	daily: unread,
	models: unread,
	sessions: unread,
	requests: unread,
	filter: noFilter,
};

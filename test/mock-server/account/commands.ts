/**
 * What can be asked of an account beside the bodies of the contract. Instants are milliseconds since the
 * epoch.
 */
import type { Balance } from '../../../src/contract/balance';
import type { EstimateInput } from '../../../src/contract/estimate';
import type { Operation } from '../../../src/contract/operation';
import type { UsageRequest } from '../../../src/contract/usageRequest';

export type UsagePeriod = 'all' | 'current';

export type RequestStatus = 'success' | 'error' | 'canceled';

/**
 * `limit` 1..100, default 20. `cursor` is the `nextCursor` of an earlier page of the same list and filter.
 */
export interface PageQuery {
	readonly limit?: number | undefined;
	readonly cursor?: string | undefined;
}

/** UTC days, `2026-01-31`, both included. */
export interface DailyQuery {
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

export interface RequestsQuery extends PageQuery, DailyQuery {
	readonly model?: string | undefined;
	readonly sessionId?: string | undefined;
	readonly status?: RequestStatus | undefined;
}

export interface StartRequest extends EstimateInput {
	/** The value of the `Creditbar-Session` header; requests that share it share a session. */
	readonly clientSessionId?: string | undefined;
}

/** A request that passed the check and holds its estimate; it is finished or abandoned by its id. */
export interface StartedRequest {
	readonly requestId: string;
	readonly estimatedMicro: number;
	readonly holdExpiresAt: string;
}

interface ActualTokens {
	readonly inputTokens: number;
	readonly outputTokens: number;
	readonly cacheReadTokens: number;
	readonly cacheWriteTokens: number;
}

export interface FinishRequest extends ActualTokens {
	readonly requestId: string;
	readonly status: RequestStatus;
	readonly errorCode?: string | undefined;
}

export interface FinishedRequest {
	readonly request: UsageRequest;
	readonly balance: Balance;
}

/** One metered request from end to end in one call: estimate, hold, settle. */
export interface RecordRequest extends ActualTokens {
	readonly operation: Operation;
	readonly modelId: string;
	readonly maxOutputTokens?: number | undefined;
	readonly images?: number | undefined;
	readonly clientSessionId?: string | undefined;
	readonly status?: RequestStatus | undefined;
	readonly errorCode?: string | undefined;
	/** How long the call took; it is said to have begun this long before `now`. */
	readonly durationMs?: number | undefined;
}

export interface NewAccount {
	readonly email: string;
	readonly name?: string | undefined;
	readonly emailVerified?: boolean | undefined;
	readonly avatarUrl?: string | undefined;
	/** Leaves out the free quota that a new account is given once. */
	readonly withoutFreeQuota?: boolean | undefined;
}

/** Credits handed out by the operator: a promotion, or the outcome of a dispute. */
export interface GiveCredits {
	readonly kind: 'promo' | 'adjustment';
	readonly amountMicro: number;
	readonly effectiveAt?: number | undefined;
	readonly expiresAt?: number | undefined;
}

export interface ReferralEvent {
	readonly refereeId: string;
	readonly event: 'registered' | 'firstRequest' | 'subscribed';
}

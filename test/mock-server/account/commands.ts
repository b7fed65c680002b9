/** What can be asked of an account. Bodies are already decoded; instants are milliseconds since the epoch. */

export type UsagePeriod = 'all' | 'current';

export type Operation =
	| 'chat'
	| 'debug'
	| 'optimize'
	| 'generate'
	| 'translate'
	| 'explain'
	| 'document'
	| 'complete'
	| 'other';

export type RequestStatus = 'success' | 'error' | 'canceled';

/** `limit` 1..100, default 20. `cursor` is the `nextCursor` of an earlier page of the same list and filter. */
export interface PageQuery {
	readonly limit?: number | undefined;
	readonly cursor?: string | undefined;
}

export interface RequestsQuery extends PageQuery {
	readonly model?: string | undefined;
	readonly sessionId?: string | undefined;
	readonly status?: RequestStatus | undefined;
	/** Half-open range of `createdAt`: from inclusive, to exclusive. */
	readonly fromAt?: number | undefined;
	readonly toAt?: number | undefined;
}

/** Calendar days, both included; the default is the last 30 days up to today. */
export interface DailyQuery {
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

export interface EstimateCommand {
	readonly operation: Operation;
	readonly modelId: string;
	readonly inputTokens: number;
	readonly maxOutputTokens?: number | undefined;
	readonly images?: number | undefined;
}

export interface StartRequest extends EstimateCommand {
	/** The value of the `Creditbar-Session` header; requests that share it share a session. */
	readonly clientSessionId?: string | undefined;
}

export interface TokenCounts {
	readonly inputTokens: number;
	readonly outputTokens: number;
	readonly cacheReadTokens: number;
	readonly cacheWriteTokens: number;
}

export interface FinishRequest extends TokenCounts {
	readonly requestId: string;
	readonly status: RequestStatus;
	readonly errorCode?: string | undefined;
}

/** One metered request from end to end in one call: estimate, hold, settle. */
export interface RecordRequest extends TokenCounts {
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

export type OpenCheckout =
	| { readonly kind: 'creditPack'; readonly quantity: number }
	| { readonly kind: 'plan'; readonly planId: string };

export interface SendFeedback {
	readonly kind: 'bug' | 'feature' | 'creditDispute';
	readonly title: string;
	readonly description: string;
	readonly priority?: 'low' | 'medium' | 'high' | undefined;
	readonly requestId?: string | undefined;
	readonly diagnostics?:
		| { readonly extensionVersion: string; readonly editorVersion: string; readonly platform: string }
		| undefined;
}

export interface NewAccount {
	readonly email: string;
	readonly name?: string | undefined;
	readonly emailVerified?: boolean | undefined;
	readonly avatarUrl?: string | undefined;
	/** A plan to begin on instead of the free one. */
	readonly planId?: string | undefined;
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

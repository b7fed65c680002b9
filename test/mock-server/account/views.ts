/**
 * The bodies an account answers with, as the contract spells them. They are complete: the HTTP layer adds nothing and
 * takes nothing away. `...At` members are RFC 3339 UTC texts, days are `YYYY-MM-DD`.
 */

export interface Page<T> {
	readonly data: readonly T[];
	readonly page: { readonly limit: number; readonly nextCursor: string | null; readonly hasMore: boolean };
}

export interface Money {
	readonly amountMinor: number;
	readonly currency: 'USD';
}

export interface Span {
	readonly startAt: string;
	readonly endAt: string;
}

export type PlanTier = 'free' | 'starter' | 'pro' | 'superPro';
export type PlanInterval = 'month' | 'thirtyDays';
export type SubscriptionStatus = 'free' | 'trialing' | 'active' | 'pastDue' | 'canceled' | 'expired';
export type GrantKind =
	| 'allocation'
	| 'rollover'
	| 'carryOver'
	| 'trial'
	| 'freeQuota'
	| 'dailyBonus'
	| 'promo'
	| 'referral'
	| 'adjustment'
	| 'purchased';
export type GrantStatus = 'pending' | 'active' | 'depleted' | 'expired' | 'voided';

export interface ProfileView {
	readonly accountId: string;
	readonly name: string | null;
	readonly email: string;
	readonly emailVerified: boolean;
	readonly avatarUrl: string | null;
	readonly createdAt: string;
}

export interface SubscriptionView {
	readonly plan: {
		readonly id: string;
		readonly name: string;
		readonly tier: PlanTier;
		readonly price: Money | null;
		readonly interval: PlanInterval | null;
	};
	readonly status: SubscriptionStatus;
	readonly currentPeriod: Span | null;
	readonly nextRenewalAt: string | null;
	readonly cancelAtPeriodEnd: boolean;
	readonly canceledAt: string | null;
	readonly endsAt: string | null;
	readonly allocationMicro: number;
	readonly nextResetAt: string | null;
	readonly rollover: { readonly enabled: boolean; readonly maxMicro: number | null };
	readonly canPurchaseCredits: boolean;
}

export interface PlanView {
	readonly id: string;
	readonly name: string;
	readonly tier: PlanTier;
	readonly price: Money | null;
	readonly interval: PlanInterval | null;
	readonly allocationMicro: number;
	readonly features: readonly string[];
	readonly isCurrent: boolean;
	readonly isUpgrade: boolean;
}

export interface BalanceView {
	readonly version: number;
	readonly unlimited: boolean;
	readonly period: Span | null;
	readonly totalMicro: number;
	readonly usedMicro: number;
	readonly heldMicro: number;
	readonly availableMicro: number;
	readonly additionalMicro: number;
	readonly otherMicro: number;
	readonly spendableMicro: number;
	readonly overageMicro: number;
	readonly status: 'ok' | 'low' | 'exhausted';
	readonly lowThresholdMicro: number;
	readonly nextResetAt: string | null;
	readonly nextExpiry: { readonly at: string; readonly amountMicro: number; readonly kind: GrantKind } | null;
}

export interface GrantView {
	readonly id: string;
	readonly kind: GrantKind;
	readonly status: GrantStatus;
	readonly burnOrder: number;
	readonly amountMicro: number;
	readonly usedMicro: number;
	readonly heldMicro: number;
	readonly remainingMicro: number;
	readonly effectiveAt: string;
	readonly expiresAt: string | null;
}

export interface EstimateView {
	readonly lowMicro: number;
	readonly expectedMicro: number;
	readonly highMicro: number;
	readonly multiplierMilli: number;
	readonly affordable: boolean;
	readonly spendableMicro: number;
}

export interface TokenTotals {
	readonly inputTokens: number;
	readonly outputTokens: number;
	readonly cacheReadTokens: number;
	readonly cacheWriteTokens: number;
	readonly totalTokens: number;
	readonly creditsMicro: number;
}

export interface UsageSummaryView extends TokenTotals {
	readonly requests: number;
	readonly successful: number;
	readonly failed: number;
	readonly canceled: number;
	readonly modelsUsed: readonly string[];
	readonly sessions: number;
	readonly firstRequestAt: string | null;
	readonly lastRequestAt: string | null;
}

export interface ModelUsageView extends TokenTotals {
	readonly modelId: string;
	readonly displayName: string;
	readonly requests: number;
	readonly successful: number;
	readonly failed: number;
	readonly lastUsedAt: string;
}

export interface DailyUsageView {
	readonly day: string;
	readonly requests: number;
	readonly totalTokens: number;
	readonly creditsMicro: number;
}

export interface RequestView extends TokenTotals {
	readonly id: string;
	readonly createdAt: string;
	readonly durationMs: number | null;
	readonly modelId: string;
	readonly modelName: string;
	readonly operation: string;
	readonly sessionId: string | null;
	readonly status: 'success' | 'error' | 'canceled';
	readonly errorCode: string | null;
	readonly estimatedMicro: number | null;
	readonly multiplierMilli: number;
}

export interface SessionView {
	readonly id: string;
	readonly clientSessionId: string | null;
	readonly startedAt: string;
	readonly lastActivityAt: string;
	readonly endedAt: string | null;
	readonly isActive: boolean;
	readonly requestCount: number;
	readonly models: readonly string[];
	readonly totalTokens: number;
	readonly creditsMicro: number;
}

export interface TrialView {
	readonly state: 'none' | 'active' | 'ended' | 'converted';
	readonly startedAt: string | null;
	readonly endsAt: string | null;
	readonly totalMicro: number;
	readonly usedMicro: number;
	readonly remainingMicro: number;
}

export interface DailyBonusView {
	readonly eligible: boolean;
	readonly ineligibleReason: 'paidPlan' | 'disabled' | 'unverifiedEmail' | null;
	readonly claimable: boolean;
	readonly amountMicro: number;
	readonly day: string;
	readonly streak: {
		readonly current: number;
		readonly longest: number;
		readonly cap: number;
		readonly lastClaimedDay: string | null;
	};
	readonly scheduleMicro: readonly number[];
	readonly nextAvailableAt: string | null;
}

export interface ClaimView {
	readonly claim: {
		readonly day: string;
		readonly claimedAt: string;
		readonly amountMicro: number;
		readonly streakDay: number;
		readonly expiresAt: string | null;
	};
	readonly dailyBonus: DailyBonusView;
	readonly balance: BalanceView;
}

export interface ReferralView {
	readonly code: string;
	readonly shareUrl: string;
	readonly referred: number;
	readonly firstRequest: number;
	readonly subscribed: number;
	readonly earnedMicro: number;
	readonly pendingMicro: number;
	readonly rewards: readonly {
		readonly event: 'firstRequest' | 'subscribed';
		readonly amountMicro: number;
	}[];
}

export interface CreditPacksView {
	readonly eligible: boolean;
	readonly ineligibleReason: string | null;
	readonly unitPrice: Money;
	readonly minQuantity: number;
	readonly maxQuantity: number;
	readonly creditsPerUnitMicro: number;
	readonly expires: boolean;
}

export interface CheckoutView {
	readonly id: string;
	readonly status: 'open' | 'completed' | 'expired' | 'failed';
	readonly url: string;
	readonly amount: Money;
	readonly creditsMicro: number | null;
	readonly expiresAt: string;
}

export interface OrderView {
	readonly id: string;
	readonly createdAt: string;
	readonly kind: 'creditPack' | 'plan';
	readonly status: 'paid' | 'refunded' | 'failed' | 'pending';
	readonly amount: Money;
	readonly creditsMicro: number | null;
	readonly receiptUrl: string | null;
}

export interface FeedbackView {
	readonly id: string;
	readonly kind: 'bug' | 'feature' | 'creditDispute';
	readonly createdAt: string;
	readonly status: 'received';
}

export interface ModelView {
	readonly id: string;
	readonly displayName: string;
	readonly provider: string | null;
	readonly multiplierMilli: number;
	readonly inputMicroPerKTokens: number;
	readonly outputMicroPerKTokens: number;
	readonly cacheReadMicroPerKTokens: number;
	readonly cacheWriteMicroPerKTokens: number;
	readonly contextTokens: number | null;
	readonly tier: 'basic' | 'standard' | 'advanced';
}

/** A request that passed the check and holds its estimate; it is finished or abandoned by its id. */
export interface StartedRequest {
	readonly requestId: string;
	readonly sessionId: string | null;
	readonly estimatedMicro: number;
	readonly holdExpiresAt: string;
}

export interface FinishedRequest {
	readonly request: RequestView;
	readonly balance: BalanceView;
}

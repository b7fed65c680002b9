/**
 * What a plan gives every period. The ledger renews it by itself until it is replaced or reaches `endsAt`.
 */
export interface Allowance {
	readonly amountMicro: number;
	/** All use is covered; nothing is taken from any grant. */
	readonly unlimited: boolean;
	/** Periods are counted from here, never from the last one, so that the 31st comes back after February. */
	readonly anchorAt: number;
	readonly cadence: 'month' | 'thirtyDays';
	/** How much of an unused allocation moves into the next period; null for none. */
	readonly rollover: { readonly maxMicro: number | null } | null;
	readonly lowThresholdMicro: number;
	/** No new period begins at or after this instant. */
	readonly endsAt: number | null;
}

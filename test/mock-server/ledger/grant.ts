/**
 * A bucket of credits. It never changes; how much of it is left, and its status, follow from the ledger's
 * lines.
 */
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

export interface Grant {
	readonly id: string;
	readonly kind: GrantKind;
	readonly amountMicro: number;
	/** Can be spent in [effectiveAt, expiresAt); null never expires. */
	readonly effectiveAt: number;
	readonly expiresAt: number | null;
	/** Position in the order of creation. */
	readonly createdSeq: number;
	/** What it was given for, such as `bonus:2026-03-01`; at most one grant per key, for ever. */
	readonly uniqueKey: string | null;
}

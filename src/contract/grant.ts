import { count } from './count';
import { identifier } from './identifier';
import { instant } from './instant';
import { micro } from './micro';
import { pageOf } from './page';
import { type Decoded, type Reading, wire } from './wire';

/** What a bucket of credits came from. */
export function grantKind(r: Reading) {
	return r.openEnum([
		'allocation',
		'rollover',
		'carryOver',
		'trial',
		'freeQuota',
		'dailyBonus',
		'promo',
		'referral',
		'adjustment',
		'purchased',
	]);
}

/**
 * F12, F14. One bucket of credits. All critical; an absent `expiresAt` reads as "never". Valid in
 * `[effectiveAt, expiresAt)`. A list of them comes in the order in which they are spent.
 */
export const grantSchema = wire('Grant', r =>
	r.object({
		id: identifier(),
		kind: grantKind(r),
		status: r.openEnum(['pending', 'active', 'depleted', 'expired', 'voided']),
		/** Position in the spending order; the smallest active one is spent next. */
		burnOrder: count(),
		amountMicro: micro(),
		usedMicro: micro(),
		heldMicro: micro(),
		remainingMicro: micro(),
		effectiveAt: instant(),
		expiresAt: r.orNull(instant()),
	}),
);
export type Grant = Decoded<typeof grantSchema>;
export type GrantKind = Grant['kind'];

export const grantPageSchema = pageOf(grantSchema);
export type GrantPage = Decoded<typeof grantPageSchema>;

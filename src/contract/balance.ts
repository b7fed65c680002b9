import * as z from 'zod/mini';
import { count } from './count';
import { grantKind } from './grant';
import { instant } from './instant';
import { micro } from './micro';
import { periodSchema } from './period';
import { type Decoded, wire } from './wire';

/**
 * F10, F11. The balance; all amounts in micro-credits. The dates (`period`, `nextResetAt`, `nextExpiry`) are
 * presentational, every other member is critical: a missing amount is a broken contract, never a zero.
 */
export const balanceSchema = wire('Balance', r =>
	r.promise(
		r.object({
			/** Of the account: grows with every change, so the greater one is the newer one. */
			version: count(),
			/** Nothing is counted down; the amounts below still say what there is. */
			unlimited: z.boolean(),
			period: r.softNull(r.of(periodSchema)),
			/** Allocation, rollover and carry-over active in this period. */
			totalMicro: micro(),
			/** What was consumed of those. */
			usedMicro: micro(),
			/** What is set aside of those for requests under way. */
			heldMicro: micro(),
			availableMicro: micro(),
			/** Purchased and left. */
			additionalMicro: micro(),
			/** Trial, free quota, bonus, referral, promo, adjustment: what is left of them. */
			otherMicro: micro(),
			spendableMicro: micro(),
			/** Work done beyond what was there; taken from the next allocation. */
			overageMicro: micro(),
			status: r.openEnum(['ok', 'low', 'exhausted']),
			/** At or below this much spendable, `status` is low. */
			lowThresholdMicro: micro(),
			nextResetAt: r.softNull(instant()),
			/** The next credits to expire, however many buckets share that instant. */
			nextExpiry: r.softNull(r.object({ at: instant(), amountMicro: micro(), kind: grantKind(r) })),
		}),
		'availableMicro = totalMicro - usedMicro - heldMicro and spendableMicro = available + additional + other',
		balance =>
			balance.availableMicro === balance.totalMicro - balance.usedMicro - balance.heldMicro &&
			balance.spendableMicro === balance.availableMicro + balance.additionalMicro + balance.otherMicro,
	),
);
export type Balance = Decoded<typeof balanceSchema>;

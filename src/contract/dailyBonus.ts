import * as z from 'zod/mini';
import { balanceSchema } from './balance';
import { count } from './count';
import { day } from './day';
import { instant } from './instant';
import { micro } from './micro';
import { type Decoded, wire } from './wire';

/**
 * F30. The daily bonus. A day is the UTC date of the server's clock. Critical: `eligible`, `claimable`,
 * `amountMicro`, `day`, `streak.current`, `streak.cap`.
 */
export const dailyBonusSchema = wire('DailyBonus', r =>
	r.object({
		eligible: z.boolean(),
		ineligibleReason: r.softNull(r.openEnum(['paidPlan', 'disabled', 'unverifiedEmail'])),
		claimable: z.boolean(),
		/** What the next claim is worth, in micro-credits. */
		amountMicro: micro(),
		day: day(),
		streak: r.object({
			/** Days in a row, counting today only once it is claimed. */
			current: count(),
			longest: r.soft(count(), 0),
			/** From this many days in a row the amount no longer grows. */
			cap: count(),
			lastClaimedDay: r.softNull(day()),
		}),
		/** What day 1, 2, … of a streak is worth; the last entry counts for all later days. */
		scheduleMicro: r.soft(z.array(micro()), []),
		/** Null while it can be claimed now, and for an account that has no bonus. */
		nextAvailableAt: r.orNull(instant()),
	}),
);
export type DailyBonus = Decoded<typeof dailyBonusSchema>;

/** F30. One claim. All critical. */
export const bonusClaimSchema = wire('BonusClaim', r =>
	r.object({
		day: day(),
		claimedAt: instant(),
		amountMicro: micro(),
		/** Which day of the streak this claim was. */
		streakDay: count(),
		expiresAt: r.orNull(instant()),
	}),
);
export type BonusClaim = Decoded<typeof bonusClaimSchema>;

/** F30. The answer to a claim carries what it changed, so that all surfaces move at once. */
export const claimResultSchema = wire('ClaimResult', r =>
	r.object({
		claim: r.of(bonusClaimSchema),
		dailyBonus: r.of(dailyBonusSchema),
		balance: r.of(balanceSchema),
	}),
);
export type ClaimResult = Decoded<typeof claimResultSchema>;

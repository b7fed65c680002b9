import * as z from 'zod/mini';
import { count } from './count';
import { httpsUrl } from './httpsUrl';
import { micro } from './micro';
import { type Decoded, wire } from './wire';

/**
 * F31. Referrals, counts that never shrink. Critical: `code` and the figures. An unreadable reward is left
 * out.
 */
export const referralSchema = wire('Referral', r =>
	r.object({
		code: z.string().check(z.minLength(1)),
		shareUrl: httpsUrl(),
		/** How many signed up. */
		referred: count(),
		/** How many of them made a first request. */
		firstRequest: count(),
		/** How many of them subscribed. */
		subscribed: count(),
		earnedMicro: micro(),
		pendingMicro: micro(),
		rewards: r.soft(
			r.catalogue(r.object({ event: r.openEnum(['firstRequest', 'subscribed']), amountMicro: micro() })),
			[],
		),
	}),
);
export type Referral = Decoded<typeof referralSchema>;

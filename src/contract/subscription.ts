import * as z from 'zod/mini';
import { instant } from './instant';
import { micro } from './micro';
import { periodSchema } from './period';
import { planRefSchema } from './plan';
import { type Decoded, wire } from './wire';

/**
 * F4, F41. Where the account stands with its plan. Critical: `plan`, `status`, `cancelAtPeriodEnd`,
 * `allocationMicro`, `canPurchaseCredits`. A missing date reads as null: "no date" is then what is shown.
 */
export const subscriptionSchema = wire('Subscription', r =>
	r.object({
		plan: r.of(planRefSchema),
		status: r.openEnum(['free', 'trialing', 'active', 'pastDue', 'canceled', 'expired']),
		currentPeriod: r.orNull(r.of(periodSchema)),
		nextRenewalAt: r.orNull(instant()),
		cancelAtPeriodEnd: z.boolean(),
		canceledAt: r.orNull(instant()),
		endsAt: r.orNull(instant()),
		/** Micro-credits granted at each reset. */
		allocationMicro: micro(),
		nextResetAt: r.orNull(instant()),
		rollover: r.soft(
			r.object({
				enabled: z.boolean(),
				/** The most that moves into the next period; null for no limit. */
				maxMicro: r.orNull(micro()),
			}),
			{ enabled: false, maxMicro: null },
		),
		canPurchaseCredits: z.boolean(),
	}),
);
export type Subscription = Decoded<typeof subscriptionSchema>;

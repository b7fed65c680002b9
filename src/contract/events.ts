import { balanceSchema } from './balance';
import { bonusClaimSchema, dailyBonusSchema } from './dailyBonus';
import { orderSchema } from './order';
import { referralSchema } from './referral';
import { subscriptionSchema } from './subscription';
import { trialSchema } from './trial';
import { usageRequestSchema } from './usageRequest';
import { usageSessionSchema } from './usageSession';
import { type Decoded, wire } from './wire';

/**
 * `GET /v1/events`: server-sent events, `event` is a name below, `data` one line of JSON, `id` the account version.
 * Every event carries the whole new value of what it is about, so that folding the events onto a snapshot gives what
 * the routes answer. A name that is not listed is ignored. After `resync` the client reads everything anew; after
 * `authExpired` it refreshes its token and comes back with `Last-Event-ID`.
 */
export const eventSchemas = {
	balanceUpdated: wire('BalanceUpdated', r => r.object({ balance: r.of(balanceSchema) })),
	usageRecorded: wire('UsageRecorded', r =>
		r.object({ request: r.of(usageRequestSchema), balance: r.of(balanceSchema) }),
	),
	sessionUpdated: wire('SessionUpdated', r => r.object({ session: r.of(usageSessionSchema) })),
	subscriptionUpdated: wire('SubscriptionUpdated', r => r.object({ subscription: r.of(subscriptionSchema) })),
	trialUpdated: wire('TrialUpdated', r => r.object({ trial: r.of(trialSchema) })),
	/** A new day began and the bonus can be claimed. */
	bonusAvailable: wire('BonusAvailable', r => r.object({ dailyBonus: r.of(dailyBonusSchema) })),
	bonusClaimed: wire('BonusClaimed', r =>
		r.object({
			claim: r.of(bonusClaimSchema),
			dailyBonus: r.of(dailyBonusSchema),
			balance: r.of(balanceSchema),
		}),
	),
	referralUpdated: wire('ReferralUpdated', r => r.object({ referral: r.of(referralSchema) })),
	orderCompleted: wire('OrderCompleted', r =>
		r.object({ order: r.of(orderSchema), balance: r.of(balanceSchema) }),
	),
	resync: wire('Resync', r => r.object({})),
	authExpired: wire('AuthExpired', r => r.object({})),
} as const;

export type EventName = keyof typeof eventSchemas;
export type EventData<N extends EventName> = Decoded<(typeof eventSchemas)[N]>;

export function isEventName(name: string): name is EventName {
	return Object.hasOwn(eventSchemas, name);
}

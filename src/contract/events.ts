import { balanceSchema } from './balance';
import { dailyBonusSchema } from './dailyBonus';
import { orderSchema } from './order';
import { referralSchema } from './referral';
import { subscriptionSchema } from './subscription';
import { trialSchema } from './trial';
import { usageRequestSchema } from './usageRequest';
import { usageSessionSchema } from './usageSession';
import { type Decoded, wire } from './wire';

/**
 * `GET /v1/events`: server-sent events, `event` is a name below, `data` one line of JSON, `id` the account
 * version. Every event carries the whole new value of what it is about, so that folding the events onto a
 * snapshot gives what the routes answer. A name that is not listed is ignored. After `resync` the client
 * reads everything anew; after `authExpired` it refreshes its token and comes back with `Last-Event-ID`.
 */
export const eventSchemas = {
	/** The balance moved. */
	balanceUpdated: wire('BalanceUpdated', r => r.object({ balance: r.of(balanceSchema) })),
	/** A metered request ended. */
	usageRecorded: wire('UsageRecorded', r =>
		r.object({ request: r.of(usageRequestSchema), balance: r.of(balanceSchema) }),
	),
	/** A work session began, grew or ended. */
	sessionUpdated: wire('SessionUpdated', r => r.object({ session: r.of(usageSessionSchema) })),
	/** Plan, status, period or cancellation changed. */
	subscriptionUpdated: wire('SubscriptionUpdated', r => r.object({ subscription: r.of(subscriptionSchema) })),
	/** The trial began, was used or ended. */
	trialUpdated: wire('TrialUpdated', r => r.object({ trial: r.of(trialSchema) })),
	/** A new day began and the bonus can be claimed. */
	bonusAvailable: wire('BonusAvailable', r => r.object({ dailyBonus: r.of(dailyBonusSchema) })),
	/** Today's bonus was claimed. Credits that arrive come with a `balanceUpdated` of their own. */
	bonusClaimed: wire('BonusClaimed', r => r.object({ dailyBonus: r.of(dailyBonusSchema) })),
	/** The bonus changed in another way: another plan, switched on or off, a streak that broke. */
	bonusUpdated: wire('BonusUpdated', r => r.object({ dailyBonus: r.of(dailyBonusSchema) })),
	/** Somebody who was referred signed up, made a first request or subscribed. */
	referralUpdated: wire('ReferralUpdated', r => r.object({ referral: r.of(referralSchema) })),
	/** A payment ended. Credits that arrive come with a `balanceUpdated` of their own. */
	orderCompleted: wire('OrderCompleted', r => r.object({ order: r.of(orderSchema) })),
	/** What happened since `Last-Event-ID` is no longer known: read everything anew. */
	resync: wire('Resync', r => r.object({})),
	/** The access token ended: refresh it and come back with `Last-Event-ID`. */
	authExpired: wire('AuthExpired', r => r.object({})),
} as const;

export type EventName = keyof typeof eventSchemas;
export type EventData<N extends EventName> = Decoded<(typeof eventSchemas)[N]>;

export function isEventName(name: string): name is EventName {
	return Object.hasOwn(eventSchemas, name);
}

import type { OpenAccount } from '../../../src/account/accountState';
import { unreadDetails } from '../../../src/account/details/accountDetails';
import { unreadBilling } from '../../../src/account/details/billingState';
import { unreadUsage } from '../../../src/account/details/usageState';
import { aBalance } from '../../support/builders/aBalance';
import { aDailyBonus } from '../../support/builders/aDailyBonus';
import { aGrant } from '../../support/builders/aGrant';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aProfile } from '../../support/builders/aProfile';
import { aReferral } from '../../support/builders/aReferral';
import { aSubscription } from '../../support/builders/aSubscription';
import { aTrial } from '../../support/builders/aTrial';
import { aUsageSummary } from '../../support/builders/aUsageSummary';
import { anOrder, aPack, aPlan } from '../billing/aBillingState';
import {
	aModelUsage,
	aPage,
	aUsageDay,
	aUsageRequest,
	aUsageSession,
	modelUse,
	pageAfter,
	ready,
} from '../usage/usageParts';

export interface Person {
	readonly name: string;
	readonly email: string;
	readonly code: string;
}

/** Amounts in micro-credits or simply numbers, all above nothing. */
export interface Figures {
	readonly used: number;
	readonly left: number;
	readonly other: number;
	readonly count: number;
	/** What everything is multiplied by. */
	readonly scale: number;
}

/** An account in which every part that has figures has some, and every part is read. */
export function aFullAccount(person: Person, { scale, ...figures }: Figures): OpenAccount {
	const [used, left, other, count] = [figures.used, figures.left, figures.other, figures.count].map(
		figure => figure * scale,
	) as [number, number, number, number];
	const tokens = {
		inputTokens: count,
		outputTokens: count,
		cacheReadTokens: count,
		cacheWriteTokens: count,
		totalTokens: 4 * count,
	};
	const sums = { ...tokens, requests: count, successful: count, failed: count };
	const summary = aUsageSummary({ ...sums, canceled: count, creditsMicro: used, sessions: count });
	const request = aUsageRequest({ ...tokens, creditsMicro: used, estimatedMicro: left });
	const trial = aTrial({ totalMicro: used + left, usedMicro: used, remainingMicro: left });
	return {
		...anOpenAccount({
			identity: { name: person.name, email: person.email },
			profile: aProfile({ name: person.name, email: person.email }),
			subscription: aSubscription({ allocationMicro: used + left }),
			balance: aBalance({
				totalMicro: used + left,
				usedMicro: used,
				additionalMicro: other,
				otherMicro: other,
				overageMicro: other,
				status: 'ok',
				nextExpiry: { at: '2025-03-12T00:00:00Z', amountMicro: other, kind: 'promo' },
			}),
			usage: summary,
			trial,
			dailyBonus: aDailyBonus({ amountMicro: other, scheduleMicro: [other, other, other] }),
			referral: aReferral({
				code: person.code,
				shareUrl: `https://meter.example/join/${person.code}`,
				referred: count,
				firstRequest: count,
				subscribed: count,
				earnedMicro: used,
				pendingMicro: left,
				rewards: [{ event: 'firstRequest', amountMicro: other }],
			}),
			grants: [aGrant({ amountMicro: used + left, usedMicro: used })],
			avatar: `data:image/png;base64,${Buffer.from(person.name).toString('base64')}`,
		}),
		details: {
			...unreadDetails,
			usage: {
				...unreadUsage,
				summary: ready({ all: summary, current: summary }),
				daily: ready([aUsageDay({ requests: count, totalTokens: count, creditsMicro: used })]),
				models: ready(modelUse(aModelUsage({ ...sums, creditsMicro: used }))),
				sessions: ready({
					sessions: [aUsageSession({ requestCount: count, totalTokens: count, creditsMicro: used })],
					nextCursor: null,
				}),
				requests: ready(
					aPage([request], { position: pageAfter({ cursor: null, rowsBefore: 0, previous: null }) }),
				),
			},
			billing: {
				...unreadBilling,
				plans: ready([aPlan()]),
				creditPack: ready(aPack()),
				orders: ready({
					orders: [anOrder({ amount: { amountMinor: count, currency: 'USD' }, creditsMicro: used })],
					nextCursor: null,
				}),
			},
		},
	};
}

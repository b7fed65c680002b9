/** People on the free plan. */
import { credits } from '../account/credits';
import { claims } from './billingSteps';
import { Life } from './life';
import type { Scenario } from './scenario';
import { spendDownTo } from './spendDown';
import { workDay, worksNow } from './work';

const mara = { email: 'mara.lindqvist@example.com', name: 'Mara Lindqvist' };

/** Eleven days in, four days of bonus in a row up to yesterday, at work right now. */
function livesOnFreePlan(life: Life): Life {
	for (const daysAgo of [10, 9, 8, 7, 4, 3, 2, 1]) {
		workDay(life, { daysAgo, sessions: 2, requestsPerSession: 4 + Math.floor(life.random() * 6) });
	}
	claims(life, [9, 4, 3, 2, 1]);
	worksNow(life);
	return life;
}

export const freeScenarios: readonly Scenario[] = [
	{
		name: 'freeBonusReady',
		description: 'Free plan, a four-day streak, today’s bonus not yet claimed',
		build(now, links) {
			const life = livesOnFreePlan(new Life(now, 11, links));
			return life.live(mara, life.daysAgo(11, 6));
		},
	},
	{
		name: 'freeBonusClaimed',
		description: 'Free plan, today’s bonus claimed, five days in a row',
		build(now, links) {
			const life = livesOnFreePlan(new Life(now, 11, links));
			claims(life, [0]);
			return life.live(mara, life.daysAgo(11, 6));
		},
	},
	{
		name: 'newAccount',
		description: 'Signed up two minutes ago, nothing used yet',
		build(now, links) {
			const life = new Life(now, 12, links);
			return life.live({ email: 'ines.moreau@example.com', name: 'Ines Moreau' }, now - 2 * 60_000);
		},
	},
	{
		name: 'trial',
		description: 'Day six of a two-week Pro trial, a third of its credits used',
		build(now, links) {
			const life = new Life(now, 13, links);
			life.does(life.daysAgo(5, 10), (account, at) => void account.startTrial(at));
			for (const daysAgo of [4, 3, 2, 1]) workDay(life, { daysAgo, sessions: 3, requestsPerSession: 14 });
			return life.live({ email: 'jonas.weber@example.com', name: 'Jonas Weber' }, life.daysAgo(6, 8));
		},
	},
	{
		name: 'trialEnded',
		description: 'A trial that ended six days ago, back on the free plan',
		build(now, links) {
			const life = new Life(now, 14, links);
			life.does(life.daysAgo(20, 10), (account, at) => void account.startTrial(at));
			for (const daysAgo of [19, 18, 15, 12, 9, 4, 2]) {
				workDay(life, { daysAgo, sessions: 2, requestsPerSession: 12 });
			}
			return life.live({ email: 'jonas.weber@example.com', name: 'Jonas Weber' }, life.daysAgo(21, 8));
		},
	},
	{
		name: 'exhausted',
		description: 'Free plan with nothing left, today’s bonus not yet claimed',
		build(now, links) {
			const life = new Life(now, 15, links);
			workDay(life, { daysAgo: 16, sessions: 2, requestsPerSession: 10 });
			claims(life, [3, 2]);
			spendDownTo(life, 0, 15);
			return life.live({ email: 'tomas.hruby@example.com', name: 'Tomáš Hrubý' }, life.daysAgo(18, 8));
		},
	},
	{
		name: 'unverifiedEmail',
		description: 'Free plan, the e-mail address not yet confirmed: no bonus',
		build(now, links) {
			const life = new Life(now, 16, links);
			workDay(life, { daysAgo: 1, sessions: 1, requestsPerSession: 6 });
			const person = { email: 'lea.brandt@example.com', name: 'Lea Brandt', emailVerified: false };
			return life.live(person, life.daysAgo(2, 8));
		},
	},
	{
		name: 'manyBuckets',
		description: 'Free plan with every kind of bucket: in force, waiting, used up, expired, taken back',
		build(now, links) {
			const life = new Life(now, 17, links);
			claims(life, [12, 11, 6, 5, 4, 3, 2, 1, 0]);
			for (let index = 0; index < 24; index += 1) {
				life.does(life.daysAgo(10, 8, index), (account, at) => {
					const amountMicro = credits(1 + (index % 5)) + index;
					const days = 8 + index * 3;
					const expiresAt = index % 6 === 0 ? undefined : at + days * 24 * 60 * 60_000;
					const effectiveAt = index % 8 === 7 ? at + 12 * 24 * 60 * 60_000 : undefined;
					const kind = index % 3 === 0 ? 'adjustment' : 'promo';
					const given = account.giveCredits({ kind, amountMicro, expiresAt, effectiveAt }, at);
					if (given.ok && index === 20) account.voidGrant(given.value.id, at);
				});
			}
			for (const friend of ['friend-1', 'friend-2', 'friend-3']) {
				life.does(life.daysAgo(8, 9), (account, at) =>
					account.recordReferralEvent({ refereeId: friend, event: 'firstRequest' }, at),
				);
			}
			workDay(life, { daysAgo: 2, sessions: 2, requestsPerSession: 25 });
			return life.live({ email: 'priya.raman@example.com', name: 'Priya Raman' }, life.daysAgo(14, 8));
		},
	},
];

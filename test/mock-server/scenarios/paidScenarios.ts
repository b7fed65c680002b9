/** People who pay, or did. */
import { credits } from '../account/credits';
import { claims, pays, subscribes } from './billingSteps';
import { Life } from './life';
import type { Scenario } from './scenario';
import { spendDownTo, spendExactly } from './spendDown';
import { workDay, worksNow } from './work';

const noor = { email: 'noor.haddad@example.com', name: 'Noor Haddad' };
const elif = { email: 'elif.kaya@example.com', name: 'Elif Kaya' };

function worksWeekdays(life: Life, fromDaysAgo: number, requestsPerSession: number): void {
	for (let daysAgo = fromDaysAgo; daysAgo >= 1; daysAgo -= 1) {
		const weekday = new Date(life.daysAgo(daysAgo)).getUTCDay();
		if (weekday !== 0 && weekday !== 6) workDay(life, { daysAgo, sessions: 3, requestsPerSession });
	}
}

/** Eleven weeks of Pro: a rollover, a pack bought, friends sent. */
function livesOnPro(life: Life): Life {
	claims(life, [79, 78, 77]);
	subscribes(life, 'plan_pro', life.daysAgo(76, 14, 20));
	worksWeekdays(life, 75, 24);
	worksNow(life);
	pays(life, { kind: 'creditPack', quantity: 120 }, life.daysAgo(33, 11, 5));
	for (const [days, refereeId, event] of friends) {
		life.does(life.daysAgo(days, 12), (account, at) => account.recordReferralEvent({ refereeId, event }, at));
	}
	return life;
}

const friends = [
	[60, 'friend-1', 'registered'],
	[59, 'friend-1', 'firstRequest'],
	[41, 'friend-1', 'subscribed'],
	[30, 'friend-2', 'registered'],
	[29, 'friend-2', 'firstRequest'],
	[12, 'friend-3', 'registered'],
	[6, 'friend-2', 'subscribed'],
] as const;

/** A month and a few days, so that the plan has renewed within the last days. */
const JUST_RENEWED_DAYS = 33;

export const paidScenarios: readonly Scenario[] = [
	{
		name: 'starter',
		description: 'Starter plan in its second month, no rollover, no credits for sale',
		build(now, links) {
			const life = new Life(now, 21, links);
			subscribes(life, 'plan_starter', life.daysAgo(44, 16));
			worksWeekdays(life, 43, 8);
			return life.live({ email: 'owen.price@example.com', name: 'Owen Price' }, life.daysAgo(60, 8));
		},
	},
	{
		name: 'pro',
		description: 'Pro plan in its third month, with rollover, purchased and referral credits',
		build(now, links) {
			const life = livesOnPro(new Life(now, 22, links));
			return life.live(noor, life.daysAgo(80, 8));
		},
	},
	{
		name: 'proCancelled',
		description: 'Pro plan, canceled, running to the end of its period',
		build(now, links) {
			const life = livesOnPro(new Life(now, 22, links));
			life.does(life.daysAgo(1, 20), (account, at) => void account.cancelSubscription(at));
			return life.live(noor, life.daysAgo(80, 8));
		},
	},
	{
		name: 'canceled',
		description: 'Pro plan canceled and over; back on the free plan, purchased credits kept',
		build(now, links) {
			const life = new Life(now, 23, links);
			subscribes(life, 'plan_pro', life.daysAgo(40, 14));
			worksWeekdays(life, 39, 6);
			pays(life, { kind: 'creditPack', quantity: 50 }, life.daysAgo(35, 11));
			life.does(life.daysAgo(20, 20), (account, at) => void account.cancelSubscription(at));
			return life.live(elif, life.daysAgo(45, 8));
		},
	},
	{
		name: 'low',
		description: 'Pro plan with less than a quarter of its credits left',
		build(now, links) {
			const life = new Life(now, 24, links);
			subscribes(life, 'plan_pro', life.daysAgo(19, 14));
			worksWeekdays(life, 18, 6);
			spendDownTo(life, credits(61.7), 12);
			return life.live(elif, life.daysAgo(20, 8));
		},
	},
	{
		name: 'exhaustedPro',
		description: 'Pro plan with nothing left; credits can be bought',
		build(now, links) {
			const life = new Life(now, 25, links);
			subscribes(life, 'plan_pro', life.daysAgo(19, 14));
			worksWeekdays(life, 18, 6);
			spendDownTo(life, 0, 12);
			return life.live(elif, life.daysAgo(20, 8));
		},
	},
	{
		name: 'overage',
		description: 'Pro plan with nothing left and a last request that cost more than there was',
		build(now, links) {
			const life = new Life(now, 26, links);
			subscribes(life, 'plan_pro', life.daysAgo(19, 14));
			worksWeekdays(life, 18, 6);
			spendDownTo(life, credits(0.4), 12);
			life.does(now - 60_000, (account, at) => spendExactly(account, credits(3.25), at));
			return life.live(elif, life.daysAgo(20, 8));
		},
	},
	{
		name: 'pastDue',
		description: 'Pro plan whose last renewal could not be paid; access for a few more days',
		build(now, links) {
			const life = new Life(now, 27, links);
			subscribes(life, 'plan_pro', life.daysAgo(JUST_RENEWED_DAYS, 14));
			worksWeekdays(life, JUST_RENEWED_DAYS - 1, 18);
			life.does(life.daysAgo(JUST_RENEWED_DAYS - 10, 3), (account, at) => account.setPaymentWorks(false, at));
			return life.live(elif, life.daysAgo(50, 8));
		},
	},
	{
		name: 'expired',
		description: 'Pro plan that ended unpaid; back on the free plan',
		build(now, links) {
			const life = new Life(now, 28, links);
			subscribes(life, 'plan_pro', life.daysAgo(45, 14));
			worksWeekdays(life, 44, 5);
			life.does(life.daysAgo(30, 3), (account, at) => account.setPaymentWorks(false, at));
			return life.live(elif, life.daysAgo(50, 8));
		},
	},
	{
		name: 'rollover',
		description: 'Super Pro plan just renewed, most of last month’s credits rolled over',
		build(now, links) {
			const life = new Life(now, 29, links);
			subscribes(life, 'plan_super_pro', life.daysAgo(JUST_RENEWED_DAYS, 14));
			worksWeekdays(life, JUST_RENEWED_DAYS - 1, 6);
			return life.live({ email: 'diego.santos@example.com', name: 'Diego Santos' }, life.daysAgo(50, 8));
		},
	},
	{
		name: 'upgraded',
		description: 'Starter turned Pro two days ago: the rest was carried over',
		build(now, links) {
			const life = new Life(now, 30, links);
			subscribes(life, 'plan_starter', life.daysAgo(11, 9));
			worksWeekdays(life, 10, 6);
			subscribes(life, 'plan_pro', life.daysAgo(2, 18));
			return life.live({ email: 'kofi.mensah@example.com', name: 'Kofi Mensah' }, life.daysAgo(15, 8));
		},
	},
	{
		name: 'unlimited',
		description: 'Unlimited plan: use is counted, nothing runs out',
		build(now, links) {
			const life = new Life(now, 31, links);
			subscribes(life, 'plan_unlimited', life.daysAgo(52, 14));
			worksWeekdays(life, 51, 12);
			return life.live({ email: 'aiko.tanaka@example.com', name: 'Aiko Tanaka' }, life.daysAgo(55, 8));
		},
	},
	{
		name: 'heavyUser',
		description: 'Super Pro plan with 12,000 requests over 120 days',
		build(now, links) {
			const life = new Life(now, 32, links);
			subscribes(life, 'plan_super_pro', life.daysAgo(121, 14));
			for (let daysAgo = 120; daysAgo >= 1; daysAgo -= 1) {
				workDay(life, { daysAgo, sessions: 5, requestsPerSession: 20, lastHour: 18 });
			}
			pays(life, { kind: 'creditPack', quantity: 300 }, life.daysAgo(90, 10));
			return life.live({ email: 'yusuf.demir@example.com', name: 'Yusuf Demir' }, life.daysAgo(122, 8));
		},
	},
];

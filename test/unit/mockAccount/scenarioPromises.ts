/** What somebody who asks for a scenario by its name counts on finding. */
import type { Account } from '../../mock-server/account/account';
import { given } from './readViews';

type Promise = (account: Account, now: number) => boolean;

const planIs =
	(planId: string, status: string): Promise =>
	(account, now) => {
		const subscription = account.subscription(now);
		return subscription.plan.id === planId && subscription.status === status;
	};
const isExhausted: Promise = (account, now) => account.balance(now).status === 'exhausted';
const hasClaimable = (claimable: boolean, streak: number): Promise => {
	return (account, now) => {
		const bonus = account.dailyBonus(now);
		return bonus.eligible && bonus.claimable === claimable && bonus.streak.current === streak;
	};
};
const isUsed: Promise = (account, now) => account.usageSummary('all', now).successful > 5;
const hasGrant = (kind: string, status: string): Promise => {
	return (account, now) =>
		given(account.grants({ limit: 100 }, now)).data.some(
			grant => grant.kind === kind && grant.status === status,
		);
};
const trialIs =
	(state: string): Promise =>
	(account, now) =>
		account.trial(now).state === state;
const isNamed = (): Promise => (account, now) => account.profile(now).name !== null;

export const scenarioPromises: Readonly<Record<string, readonly Promise[]>> = {
	freeBonusReady: [planIs('plan_free', 'free'), hasClaimable(true, 4), isUsed],
	freeBonusClaimed: [planIs('plan_free', 'free'), hasClaimable(false, 5), isUsed],
	newAccount: [hasClaimable(true, 0), (account, now) => account.usageSummary('all', now).requests === 0],
	trial: [
		planIs('plan_pro', 'trialing'),
		trialIs('active'),
		(account, now) => account.trial(now).usedMicro > 0,
	],
	trialEnded: [planIs('plan_free', 'free'), trialIs('ended'), isUsed],
	exhausted: [planIs('plan_free', 'free'), isExhausted, hasClaimable(true, 0)],
	unverifiedEmail: [(account, now) => account.dailyBonus(now).ineligibleReason === 'unverifiedEmail'],
	manyBuckets: [
		hasGrant('promo', 'active'),
		hasGrant('adjustment', 'active'),
		hasGrant('dailyBonus', 'expired'),
		hasGrant('referral', 'active'),
		(account, now) =>
			given(account.grants({ limit: 100 }, now)).data.some(({ status }) => status === 'pending'),
		(account, now) =>
			given(account.grants({ limit: 100 }, now)).data.some(({ status }) => status === 'voided'),
		(account, now) => given(account.grants({}, now)).page.hasMore,
	],
	starter: [planIs('plan_starter', 'active'), isUsed],
	pro: [
		planIs('plan_pro', 'active'),
		isUsed,
		hasGrant('rollover', 'active'),
		hasGrant('purchased', 'active'),
		hasGrant('referral', 'active'),
		hasGrant('referral', 'pending'),
		(account, now) => given(account.usageSessions({}, now)).data[0]?.isActive === true,
	],
	proCancelled: [
		planIs('plan_pro', 'active'),
		(account, now) =>
			account.subscription(now).cancelAtPeriodEnd && account.subscription(now).endsAt !== null,
	],
	canceled: [planIs('plan_free', 'canceled'), hasGrant('purchased', 'active')],
	low: [planIs('plan_pro', 'active'), (account, now) => account.balance(now).status === 'low'],
	exhaustedPro: [
		planIs('plan_pro', 'active'),
		isExhausted,
		(account, now) => account.creditPacks(now).eligible,
	],
	overage: [isExhausted, (account, now) => account.balance(now).overageMicro > 0],
	pastDue: [planIs('plan_pro', 'pastDue'), isUsed],
	expired: [planIs('plan_free', 'expired'), isUsed],
	rollover: [planIs('plan_super_pro', 'active'), hasGrant('rollover', 'active')],
	upgraded: [planIs('plan_pro', 'active'), hasGrant('carryOver', 'active')],
	unlimited: [planIs('plan_unlimited', 'active'), (account, now) => account.balance(now).unlimited, isUsed],
	heavyUser: [
		planIs('plan_super_pro', 'active'),
		(account, now) => account.usageSummary('all', now).requests === 12_000,
		(account, now) => given(account.usageDaily({}, now)).filter(day => day.requests === 100).length === 29,
	],
	longNames: [isNamed()],
	rtlName: [isNamed()],
	hostileName: [isNamed()],
};

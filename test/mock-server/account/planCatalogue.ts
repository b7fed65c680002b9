/** The plans for sale, from the smallest to the largest. */
import type { Plan } from '../../../src/contract/plan';
import type { Allowance } from '../ledger/allowance';
import { credits } from './credits';

export interface CataloguePlan {
	readonly id: string;
	readonly name: string;
	readonly tier: Plan['tier'];
	readonly priceMinor: number | null;
	readonly interval: 'month' | 'thirtyDays';
	readonly allocationMicro: number;
	readonly unlimited: boolean;
	readonly rollover: { readonly maxMicro: number } | null;
	readonly canPurchaseCredits: boolean;
	readonly features: readonly string[];
}

const free: CataloguePlan = {
	id: 'plan_free',
	name: 'Free',
	tier: 'free',
	priceMinor: null,
	interval: 'thirtyDays',
	allocationMicro: credits(50),
	unlimited: false,
	rollover: null,
	canPurchaseCredits: false,
	features: ['50 credits every 30 days', 'Daily bonus', 'All basic models'],
};

const starter: CataloguePlan = {
	id: 'plan_starter',
	name: 'Starter',
	tier: 'starter',
	priceMinor: 500,
	interval: 'month',
	allocationMicro: credits(150),
	unlimited: false,
	rollover: null,
	canPurchaseCredits: false,
	features: ['150 credits a month', 'All models'],
};

const pro: CataloguePlan = {
	id: 'plan_pro',
	name: 'Pro',
	tier: 'pro',
	priceMinor: 1500,
	interval: 'month',
	allocationMicro: credits(500),
	unlimited: false,
	rollover: { maxMicro: credits(250) },
	canPurchaseCredits: true,
	features: ['500 credits a month', 'Up to 250 unused credits roll over', 'Buy more credits at any time'],
};

const superPro: CataloguePlan = {
	id: 'plan_super_pro',
	name: 'Super Pro',
	tier: 'superPro',
	priceMinor: 4000,
	interval: 'month',
	allocationMicro: credits(1500),
	unlimited: false,
	rollover: { maxMicro: credits(1500) },
	canPurchaseCredits: true,
	features: ['1,500 credits a month', 'All unused credits roll over once', 'Buy more credits at any time'],
};

const unlimited: CataloguePlan = {
	id: 'plan_unlimited',
	name: 'Unlimited',
	tier: 'superPro',
	priceMinor: 9000,
	interval: 'month',
	allocationMicro: 0,
	unlimited: true,
	rollover: null,
	canPurchaseCredits: false,
	features: ['Use as much as you like', 'All models'],
};

export const plans: readonly CataloguePlan[] = [free, starter, pro, superPro, unlimited];
export const freePlan = free;
/** What a trial lets one try. */
export const trialPlan = pro;

export function findPlan(planId: string): CataloguePlan | undefined {
	return plans.find(plan => plan.id === planId);
}

/** The warning begins when three quarters are used. */
const LOW_SHARE = 4;

export function allowanceOf(plan: CataloguePlan, anchorAt: number): Allowance {
	const { allocationMicro: amountMicro, unlimited, interval: cadence, rollover } = plan;
	const lowThresholdMicro = Math.floor(amountMicro / LOW_SHARE);
	return { amountMicro, unlimited, anchorAt, cadence, rollover, lowThresholdMicro, endsAt: null };
}

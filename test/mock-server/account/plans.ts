/** GET /v1/plans */
import type { Plan } from '../../../src/contract/plan';
import type { AccountState } from './accountState';
import { money } from './billing/money';
import { type CataloguePlan, plans } from './planCatalogue';
import { currentPlan, paidPlan } from './subscription';

export function readPlans(state: AccountState): Plan[] {
	return plans.map(plan => ({
		id: plan.id,
		name: plan.name,
		tier: plan.tier,
		price: plan.priceMinor === null ? null : money(plan.priceMinor),
		interval: plan.interval,
		allocationMicro: plan.allocationMicro,
		features: [...plan.features],
		isCurrent: plan === currentPlan(state),
		isUpgrade: isUpgrade(state, plan),
	}));
}

/** During a trial the plan one tries is an upgrade too. */
export function isUpgrade(state: AccountState, plan: CataloguePlan): boolean {
	return plans.indexOf(plan) > plans.indexOf(paidPlan(state));
}

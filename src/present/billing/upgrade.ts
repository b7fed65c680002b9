import { t } from '@vscode/l10n';
import type { Plan } from '../../contract/plan';
import type { PlanOffer, UpgradeView } from '../../protocol/billingView';
import type { Action, Section } from '../../protocol/panelState';
import { plainText } from '../format/plainText';
import { loadableSection } from '../sections/loadableSection';
import type { BillingInput } from './billingInput';
import { describeCheckout } from './checkoutNotice';
import { perInterval, planPrice } from './planPrice';

const mostFeatures = 8;

/** F41. Every plan, with a way to the ones above the own one. */
export function describeUpgrade(input: BillingInput): Section<UpgradeView> {
	const { billing, context } = input;
	const section = { name: 'plans', title: t('Plans'), loadable: billing.plans } as const;
	return loadableSection(section, context, plans => ({
		intro: intro(plans),
		plans: plans.map(plan => offer(plan, input)),
		checkout: describeCheckout(input, 'plan'),
	}));
}

function intro(plans: readonly Plan[]): string {
	if (plans.length === 0) return t('There are no plans to choose from at the moment.');
	return plans.some(plan => plan.isUpgrade)
		? t('A larger plan brings more credits. What is left of this period moves over with you.')
		: t('You are on the largest plan.');
}

function offer(plan: Plan, input: BillingInput): PlanOffer {
	const { credits } = input.priceList.formats;
	const allowance = credits.withUnit(credits.left(plan.allocationMicro));
	return {
		id: plan.id,
		name: plainText(plan.name, 60),
		price: planPrice(plan, input),
		allowance: plan.allocationMicro > 0 ? perInterval(allowance, plan.interval) : t('No fixed allowance'),
		features: plan.features.slice(0, mostFeatures).map(feature => plainText(feature, 120)),
		mark: mark(plan, input),
		choose: choose(plan, input),
	};
}

function mark({ isCurrent }: Plan, { snapshot }: BillingInput): string | null {
	if (!isCurrent) return null;
	const { subscription } = snapshot.overview.sections;
	const isTrial = subscription.status === 'ok' && subscription.data.status === 'trialing';
	return isTrial ? t('In trial') : t('Current plan');
}

function choose(plan: Plan, { snapshot, billing }: BillingInput): Action | null {
	if (!plan.isUpgrade || plan.price === null || !snapshot.meta.features.purchases) return null;
	const { checkout } = billing;
	const isThis = 'item' in checkout && checkout.item.kind === 'plan' && checkout.item.planId === plan.id;
	const isTaken = checkout.kind === 'starting' || checkout.kind === 'paid';
	const isOverdue = checkout.kind === 'paid' && !checkout.isWatched;
	return {
		label: t('Choose {0}', plainText(plan.name, 40)),
		intent: { kind: 'choosePlan', planId: plan.id },
		emphasis: 'secondary',
		state: !isTaken ? 'ready' : isThis && !isOverdue ? 'busy' : 'disabled',
		icon: 'arrow-up',
	};
}

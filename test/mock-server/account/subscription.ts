/**
 * Where an account stands with its plan, and how that changes. A canceled plan runs to the end of its period
 * and then gives way to the free one. A renewal that cannot be paid is granted all the same for a week; then
 * the plan ends and what is left of its allowance is taken back. The ledger grants and rolls over by itself;
 * this file only says which plan it follows.
 */
import type { Subscription } from '../../../src/contract/subscription';
import { fail, ok, type Result } from '../../../src/util/result';
import type { Leftover } from '../ledger/startAllowance';
import type { AccountState } from './accountState';
import { money } from './billing/money';
import { addOrder } from './billing/orderRecord';
import type { DomainProblem } from './domainProblem';
import { instantText, instantTextOrNull } from './instantText';
import { allowanceOf, type CataloguePlan, findPlan, freePlan } from './planCatalogue';
import { tellChanges } from './tellChanges';
import { DAY_MS } from './utcDay';

const GRACE_MS = 7 * DAY_MS;

export function currentPlan({ subscription }: AccountState): CataloguePlan {
	return findPlan(subscription.planId) ?? freePlan;
}

/** What one has paid for: a trial is a look at a plan, not a plan. */
export function paidPlan(state: AccountState): CataloguePlan {
	return state.subscription.status === 'trialing' ? freePlan : currentPlan(state);
}

export function readSubscription(state: AccountState): Subscription {
	const { subscription, trial, ledger } = state;
	const plan = currentPlan(state);
	const { allowance, period } = ledger.tallies;
	const isTrialing = subscription.status === 'trialing' && trial !== null;
	const span = isTrialing ? { startAt: trial.startedAt, endAt: trial.endsAt } : period;
	const renews = subscription.status === 'active' && !subscription.cancelAtPeriodEnd;
	const resetAt = plan.unlimited && !subscription.cancelAtPeriodEnd ? null : (period?.endAt ?? null);
	return {
		plan: {
			id: plan.id,
			name: plan.name,
			tier: plan.tier,
			price: plan.priceMinor === null ? null : money(plan.priceMinor),
			interval: plan.interval,
		},
		status: subscription.status,
		currentPeriod: span && { startAt: instantText(span.startAt), endAt: instantText(span.endAt) },
		nextRenewalAt: renews ? instantTextOrNull(period?.endAt ?? null) : null,
		cancelAtPeriodEnd: subscription.cancelAtPeriodEnd,
		canceledAt: instantTextOrNull(subscription.canceledAt),
		endsAt: instantTextOrNull(endsAt(state)),
		allocationMicro: allowance?.amountMicro ?? 0,
		nextResetAt: instantTextOrNull(resetAt),
		rollover: {
			enabled: (allowance?.rollover ?? null) !== null,
			maxMicro: allowance?.rollover?.maxMicro ?? null,
		},
		canPurchaseCredits: plan.canPurchaseCredits && subscription.status === 'active',
	};
}

function endsAt({ subscription, trial, ledger }: AccountState): number | null {
	if (subscription.status === 'trialing') return trial?.endsAt ?? null;
	if (subscription.cancelAtPeriodEnd) return ledger.tallies.period?.endAt ?? null;
	return subscription.endedAt;
}

export function startPlan(state: AccountState, plan: CataloguePlan, leftover: Leftover): void {
	const { subscription, clockAt } = state;
	subscription.planId = plan.id;
	subscription.status = plan.id === freePlan.id ? 'free' : 'active';
	subscription.cancelAtPeriodEnd = false;
	subscription.canceledAt = null;
	subscription.endedAt = null;
	subscription.overdueSince = null;
	state.ledger.startAllowance(allowanceOf(plan, clockAt), leftover, clockAt);
}

export function cancelSubscription(state: AccountState): Result<Subscription, DomainProblem> {
	const { subscription, ledger, clockAt } = state;
	const canCancel = subscription.status === 'active' || subscription.status === 'pastDue';
	const { period } = ledger.tallies;
	if (!canCancel || subscription.cancelAtPeriodEnd || period === null) return conflict;
	subscription.cancelAtPeriodEnd = true;
	subscription.canceledAt = clockAt;
	ledger.endAllowanceAt(period.endAt, clockAt);
	tellChanges(state);
	return ok(readSubscription(state));
}

export function resumeSubscription(state: AccountState): Result<Subscription, DomainProblem> {
	const { subscription, ledger, clockAt } = state;
	if (!subscription.cancelAtPeriodEnd) return conflict;
	subscription.cancelAtPeriodEnd = false;
	subscription.canceledAt = null;
	ledger.endAllowanceAt(null, clockAt);
	tellChanges(state);
	return ok(readSubscription(state));
}

const conflict = fail<DomainProblem>({ code: 'subscription-state-conflict' });

/** A period has ended at this instant; the ledger has done its part. */
export function onPeriodEnd(state: AccountState): void {
	const { subscription, clockAt } = state;
	const plan = currentPlan(state);
	if (subscription.cancelAtPeriodEnd) {
		const { canceledAt } = subscription;
		startPlan(state, freePlan, 'voided');
		Object.assign(subscription, { status: 'canceled', canceledAt, endedAt: clockAt });
	} else if (subscription.status === 'active' && plan.priceMinor !== null) {
		charge(state, plan.priceMinor);
	}
}

function charge(state: AccountState, amountMinor: number): void {
	const { subscription, clockAt } = state;
	const status = subscription.paymentWorks ? 'paid' : 'failed';
	addOrder(state, { kind: 'plan', amountMinor, creditsMicro: null, grantId: null, status });
	if (subscription.paymentWorks) return;
	subscription.status = 'pastDue';
	subscription.overdueSince = clockAt;
}

export function graceEndsAt({ subscription }: AccountState): number | null {
	return subscription.overdueSince === null ? null : subscription.overdueSince + GRACE_MS;
}

export function onGraceEnd(state: AccountState): void {
	startPlan(state, freePlan, 'voided');
	state.subscription.status = 'expired';
	state.subscription.endedAt = state.clockAt;
}

/** Working again also pays what is overdue. */
export function setPaymentWorks(state: AccountState, works: boolean): void {
	const { subscription } = state;
	subscription.paymentWorks = works;
	const plan = currentPlan(state);
	if (!works || subscription.status !== 'pastDue' || plan.priceMinor === null) return;
	subscription.status = 'active';
	subscription.overdueSince = null;
	charge(state, plan.priceMinor);
	tellChanges(state);
}

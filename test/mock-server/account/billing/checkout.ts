/**
 * Paying for credits or a plan. Payment happens on the provider's page; what it brings arrives once, when the
 * provider reports it, however often that is reported.
 */
import type { CheckoutInput, CheckoutSession } from '../../../../src/contract/checkout';
import { fail, ok, type Result } from '../../../../src/util/result';
import type { AccountState } from '../accountState';
import { type DomainProblem, invalid } from '../domainProblem';
import { instantText } from '../instantText';
import { findPlan } from '../planCatalogue';
import { isUpgrade } from '../plans';
import { startPlan } from '../subscription';
import { tellChanges } from '../tellChanges';
import type { CheckoutRecord } from './checkoutRecord';
import {
	CREDITS_PER_UNIT_MICRO,
	canPurchaseCredits,
	MAX_QUANTITY,
	MIN_QUANTITY,
	UNIT_PRICE_MINOR,
} from './creditPack';
import { money } from './money';
import { addOrder } from './orderRecord';

const CHECKOUT_LIFETIME_MS = 60 * 60 * 1000;

type Outcome = Result<CheckoutSession, DomainProblem>;

export function readCheckout({ links }: AccountState, checkout: CheckoutRecord): CheckoutSession {
	return {
		id: checkout.id,
		status: checkout.status,
		url: links.checkoutUrl(checkout.id),
		amount: money(checkout.amountMinor),
		creditsMicro: checkout.creditsMicro,
		expiresAt: instantText(checkout.expiresAt),
	};
}

export function openCheckout(state: AccountState, command: CheckoutInput): Outcome {
	const priced =
		command.kind === 'creditPack' ? priceCredits(state, command.quantity) : pricePlan(state, command);
	if (!priced.ok) return priced;
	const expiresAt = state.clockAt + CHECKOUT_LIFETIME_MS;
	const id = state.ids.next('checkout');
	const checkout: CheckoutRecord = { id, item: command, ...priced.value, expiresAt, status: 'open' };
	state.checkouts.set(id, checkout);
	state.openCheckouts.add(checkout);
	state.events.touch();
	return ok(readCheckout(state, checkout));
}

type Priced = Result<{ amountMinor: number; creditsMicro: number | null }, DomainProblem>;

function priceCredits(state: AccountState, quantity: number): Priced {
	if (!Number.isInteger(quantity) || quantity < MIN_QUANTITY || quantity > MAX_QUANTITY) {
		return fail(invalid('/quantity', `A whole number from ${MIN_QUANTITY} to ${MAX_QUANTITY}`));
	}
	if (!canPurchaseCredits(state)) return fail({ code: 'plan-required' });
	return ok({ amountMinor: quantity * UNIT_PRICE_MINOR, creditsMicro: quantity * CREDITS_PER_UNIT_MICRO });
}

function pricePlan(state: AccountState, { planId }: { planId: string }): Priced {
	const plan = findPlan(planId);
	if (plan === undefined || plan.priceMinor === null) return fail(invalid('/planId', 'No plan for sale'));
	if (!isUpgrade(state, plan)) return fail({ code: 'subscription-state-conflict' });
	return ok({ amountMinor: plan.priceMinor, creditsMicro: null });
}

export function findCheckout(state: AccountState, checkoutId: string): Outcome {
	const checkout = state.checkouts.get(checkoutId);
	return checkout === undefined ? fail({ code: 'not-found' }) : ok(readCheckout(state, checkout));
}

export function completeCheckout(state: AccountState, checkoutId: string): Outcome {
	const checkout = state.checkouts.get(checkoutId);
	if (checkout === undefined) return fail({ code: 'not-found' });
	if (checkout.status === 'completed') return ok(readCheckout(state, checkout));
	if (checkout.status !== 'open') return fail({ code: 'gone' });
	const { item } = checkout;
	if (item.kind === 'creditPack') deliverCredits(state, checkout);
	else {
		const plan = findPlan(item.planId);
		if (plan === undefined || !isUpgrade(state, plan)) return fail({ code: 'subscription-state-conflict' });
		if (state.trial !== null && state.subscription.status === 'trialing') state.trial.converted = true;
		close(state, checkout, 'completed');
		startPlan(state, plan, 'carriedOver');
		const { amountMinor } = checkout;
		addOrder(state, { kind: 'plan', amountMinor, creditsMicro: null, grantId: null, status: 'paid' });
		state.onMilestone('subscribed', state.clockAt);
	}
	tellChanges(state);
	return ok(readCheckout(state, checkout));
}

function deliverCredits(state: AccountState, checkout: CheckoutRecord): void {
	const { id, amountMinor } = checkout;
	const creditsMicro = checkout.creditsMicro ?? 0;
	const gift = { kind: 'purchased', amountMicro: creditsMicro, expiresAt: null } as const;
	const { grant } = state.ledger.give({ ...gift, uniqueKey: `checkout:${id}` }, state.clockAt);
	close(state, checkout, 'completed');
	addOrder(state, { kind: 'creditPack', amountMinor, creditsMicro, grantId: grant.id, status: 'paid' });
}

export function failCheckout(state: AccountState, checkoutId: string): Outcome {
	const checkout = state.checkouts.get(checkoutId);
	if (checkout === undefined) return fail({ code: 'not-found' });
	if (checkout.status === 'completed' || checkout.status === 'expired') return fail({ code: 'gone' });
	close(state, checkout, 'failed');
	state.events.touch();
	return ok(readCheckout(state, checkout));
}

function close(
	state: AccountState,
	checkout: CheckoutRecord,
	status: 'completed' | 'expired' | 'failed',
): void {
	checkout.status = status;
	state.openCheckouts.delete(checkout);
}

export function nextCheckoutExpiryAt({ openCheckouts }: AccountState): number | null {
	let next: number | null = null;
	for (const { expiresAt } of openCheckouts) next = Math.min(next ?? expiresAt, expiresAt);
	return next;
}

export function expireCheckouts(state: AccountState): void {
	for (const checkout of [...state.openCheckouts]) {
		if (checkout.expiresAt > state.clockAt) continue;
		close(state, checkout, 'expired');
		state.events.touch();
	}
}

import assert from 'node:assert/strict';
import type { CheckoutState } from '../../../src/account/details/billingState';
import type { CheckoutSession } from '../../../src/contract/checkout';
import type { CreditPack } from '../../../src/contract/creditPack';
import type { Order } from '../../../src/contract/order';
import type { Subscription } from '../../../src/contract/subscription';
import { describeBilling } from '../../../src/present/billing/describeBilling';
import type { PurchaseView } from '../../../src/protocol/billingView';
import type { Section } from '../../../src/protocol/panelState';
import { aPaidSubscription } from '../../support/builders/aPaidSubscription';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { aServiceMeta } from '../../support/builders/aServiceMeta';
import { credits } from '../../support/builders/credits';
import { anAccountBilled, anOrder, aPack, aPlan, ready } from './aBillingState';

const context = aPresentContext();

function shownIn<T>(section: Section<T>): T {
	assert.equal(section.status, 'ready');
	return section.content;
}

function purchase(pack: Partial<CreditPack> = {}, checkout?: CheckoutState): PurchaseView {
	const billing = { creditPack: ready(aPack(pack)), ...(checkout ? { checkout } : {}) };
	return shownIn(describeBilling(anAccountBilled(billing), context).purchase);
}

describe('The credits for sale', () => {
	it('have a total for every quantity that can be bought', () => {
		const { minimum, maximum, totals, invalid } = purchase();
		assert.deepEqual([minimum, maximum, totals.length], [1, 300, 300]);
		assert.deepEqual(totals[0], { credits: '1 credit', price: '$0.10' });
		assert.deepEqual(totals[24], { credits: '25 credits', price: '$2.50' });
		assert.deepEqual(totals[299], { credits: '300 credits', price: '$30.00' });
		assert.equal(invalid, 'Enter a whole number from 1 to 300.');
	});

	it('are never more than the panel may ask for', () => {
		const { maximum, totals } = purchase({ minQuantity: 5, maxQuantity: 9_000_000_000 });
		assert.deepEqual([maximum, totals.length], [300, 296]);
		assert.equal(totals[0]?.price, '$0.50');
	});

	it('are not offered where no quantity is left to choose', () => {
		for (const quantities of [
			{ minQuantity: 500, maxQuantity: 1_000 },
			{ minQuantity: 0, maxQuantity: 0 },
		]) {
			const { refusal, buy } = purchase(quantities);
			assert.match(refusal?.message ?? '', /cannot buy credits at the moment/);
			assert.equal(buy.state, 'disabled');
		}
	});

	it('say their price, and that they last, if they do', () => {
		assert.equal(
			purchase().intro,
			'1 credit for $0.10. Bought credits are spent after all others and do not expire.',
		);
		assert.equal(purchase({ expires: true }).intro, '1 credit for $0.10.');
		assert.equal(
			purchase({ creditsPerUnitMicro: credits(50), unitPrice: { amountMinor: 500, currency: 'EUR' } }).intro,
			'50 credits for €5.00. Bought credits are spent after all others and do not expire.',
		);
	});

	it('give another total when the price or the language changes', () => {
		assert.equal(purchase({ unitPrice: { amountMinor: 20, currency: 'USD' } }).totals[0]?.price, '$0.20');
		const open = anAccountBilled({ creditPack: ready(aPack()) });
		const german = describeBilling(open, { ...context, language: 'de' }).purchase;
		assert.match(shownIn(german).totals[0]?.price ?? '', /^0,10\s\$$/);
		assert.equal(shownIn(describeBilling(open, context).purchase).totals[0]?.price, '$0.10');
	});

	const refusals: ReadonlyArray<readonly [CreditPack['ineligibleReason'], RegExp, readonly string[]]> = [
		['planRequired', /does not include buying credits/, ['See plans']],
		['pastDue', /Settle it, then/, ['Open billing page']],
		['disabled', /not for sale at the moment/, []],
		['unknown', /cannot buy credits at the moment/, []],
		[null, /cannot buy credits at the moment/, []],
	];
	for (const [ineligibleReason, words, actions] of refusals)
		it(`are refused with words and a way out: ${ineligibleReason}`, () => {
			const { refusal, buy } = purchase({ eligible: false, ineligibleReason });
			assert.match(refusal?.message ?? '', words);
			assert.deepEqual(
				refusal?.actions.map(action => action.label),
				actions,
			);
			assert.equal(buy.state, 'disabled');
		});

	it('offer no way to a page the service does not have', () => {
		const meta = aServiceMeta({ links: { pricing: null } });
		const pack = aPack({ eligible: false, ineligibleReason: 'planRequired' });
		const open = anAccountBilled({ creditPack: ready(pack) }, { meta });
		assert.deepEqual(shownIn(describeBilling(open, context).purchase).refusal?.actions, []);
	});

	it('are a skeleton before they are read, and absent where nothing is for sale', () => {
		assert.equal(describeBilling(anAccountBilled(), context).purchase.status, 'loading');
		const meta = aServiceMeta({ features: { purchases: false } });
		assert.equal(describeBilling(anAccountBilled({}, { meta }), context).purchase.status, 'absent');
	});
});

describe('A payment under way', () => {
	const session: CheckoutSession = {
		id: 'checkout_1',
		status: 'open',
		url: 'https://meter.example/checkout/1',
		amount: { amountMinor: 250, currency: 'USD' },
		creditsMicro: credits(25),
		expiresAt: '2025-03-10T13:00:00Z',
	};
	const item = { kind: 'creditPack', quantity: 25 } as const;
	const plan = { kind: 'plan', planId: 'plan_pro' } as const;

	const stories: ReadonlyArray<readonly [string, CheckoutState, RegExp, readonly string[], string]> = [
		['is prepared', { kind: 'starting', item }, /^Preparing/, ['Cancel'], 'busy'],
		[
			'is waited for',
			{ kind: 'open', item, session, isWatched: true },
			/^Finish the payment in your browser\. The credits show up/,
			['Open payment page again', 'Stop waiting'],
			'ready',
		],
		[
			'is not waited for any more',
			{ kind: 'open', item, session, isWatched: false },
			/^No payment has come in yet\.$/,
			['Check again', 'Open payment page again', 'Stop waiting'],
			'ready',
		],
		[
			'has come in',
			{ kind: 'paid', item, session, isWatched: true },
			/^Payment received, credits pending\.$/,
			['Stop waiting'],
			'busy',
		],
		[
			'has come in long ago',
			{ kind: 'paid', item, session, isWatched: false },
			/takes longer than usual/,
			['Check again', 'Stop waiting'],
			'disabled',
		],
		[
			'has brought the credits',
			{ kind: 'arrived', item, session },
			/^Arrived: 25 credits\.$/,
			['Close'],
			'ready',
		],
		['has expired', { kind: 'expired', item }, /expired before anything was paid/, ['Close'], 'ready'],
		[
			'was declined',
			{ kind: 'declined', item, checkoutId: 'checkout_1' },
			/did not go through/,
			['Close'],
			'ready',
		],
		[
			'could not begin',
			{ kind: 'failed', item, problem: { kind: 'offline' } },
			/^There is no payment page\. The credit service cannot be reached/,
			['Close'],
			'ready',
		],
		[
			'is not for this plan',
			{ kind: 'failed', item, problem: { kind: 'forbidden', code: 'plan-required' } },
			/does not include buying credits/,
			['See plans', 'Close'],
			'ready',
		],
	];
	for (const [name, checkout, words, actions, buyState] of stories)
		it(`${name}: it says so and offers what can be done`, () => {
			const shown = purchase({}, checkout);
			assert.match(shown.checkout?.message ?? '', words);
			assert.deepEqual(
				shown.checkout?.actions.map(action => action.label),
				actions,
			);
			assert.equal(shown.buy.state, buyState);
		});

	it('of a plan is shown with the plans, and its button is the busy one', () => {
		const plans = [aPlan(), aPlan({ id: 'plan_more', name: 'More' })];
		const checkout: CheckoutState = {
			kind: 'paid',
			item: plan,
			session: { ...session, creditsMicro: null },
			isWatched: true,
		};
		const open = anAccountBilled({ plans: ready(plans), checkout });
		const upgrade = shownIn(describeBilling(open, context).upgrade);
		assert.equal(upgrade.checkout?.message, 'Payment received, plan pending.');
		assert.deepEqual(
			upgrade.plans.map(offer => offer.choose?.state),
			['busy', 'disabled'],
		);
	});
});

describe('The plans', () => {
	const offers = (...plans: Parameters<typeof aPlan>[0][]) =>
		shownIn(describeBilling(anAccountBilled({ plans: ready(plans.map(aPlan)) }), context).upgrade);

	it('have prices in words', () => {
		const shown = offers(
			{ price: null, interval: null, isUpgrade: false },
			{},
			{ price: { amountMinor: 499, currency: 'EUR' }, interval: 'thirtyDays' },
			{ interval: 'unknown' },
		);
		assert.deepEqual(
			shown.plans.map(offer => offer.price),
			['Free', '$15 a month', '€4.99 every 30 days', '$15'],
		);
	});

	it('mark the own one, and say so when there is nothing above it', () => {
		const shown = offers({ isCurrent: true, isUpgrade: false });
		assert.equal(shown.plans[0]?.mark, 'Current plan');
		assert.equal(shown.plans[0]?.choose, null);
		assert.equal(shown.intro, 'You are on the largest plan.');
		assert.equal(offers().intro, 'There are no plans to choose from at the moment.');
	});

	it('let a plan that is only being tried be chosen', () => {
		const subscription = aPaidSubscription({ status: 'trialing' });
		const plans = ready([aPlan({ isCurrent: true })]);
		const shown = shownIn(describeBilling(anAccountBilled({ plans }, { subscription }), context).upgrade);
		assert.equal(shown.plans[0]?.mark, 'In trial');
		assert.equal(shown.plans[0]?.choose?.label, 'Choose Pro');
	});

	it('write what the service says as short plain text', () => {
		const hostile = '$(flame)\u202e[x](command:y)\n'.repeat(50);
		const [offer] = offers({ name: hostile, features: Array.from({ length: 50 }, () => hostile) }).plans;
		assert.equal(offer?.features.length, 8);
		for (const text of [offer?.name, offer?.choose?.label, ...(offer?.features ?? [])]) {
			assert.ok(text && text.length <= 200);
			assert.doesNotMatch(text, /\$\(|[\n\u202e]/);
		}
	});
});

describe('The orders', () => {
	const rows = (...orders: Partial<Order>[]) => {
		const list = { orders: orders.map(anOrder), nextCursor: null };
		return shownIn(describeBilling(anAccountBilled({ orders: ready(list) }), context).orders);
	};

	it('say what was bought when, for how much, and whether it was paid', () => {
		const statuses = ['paid', 'refunded', 'failed', 'pending', 'unknown'] as const;
		const shown = rows(...statuses.map(status => ({ status })));
		assert.deepEqual(
			shown.rows.map(row => row.status.label),
			['Paid', 'Refunded', 'Failed', 'Pending', 'Other'],
		);
		assert.equal(shown.rows[0]?.date.value, 'Mar 9, 2025');
		assert.equal(shown.rows[0]?.what, '25 credits');
		assert.equal(shown.rows[0]?.amount, '$2.50');
	});

	it('name what is no credits, and what is not known', () => {
		const shown = rows(
			{ kind: 'plan', creditsMicro: null },
			{ kind: 'unknown', creditsMicro: null },
			{ kind: 'creditPack', creditsMicro: null },
		);
		assert.deepEqual(
			shown.rows.map(row => row.what),
			['Plan', 'Other', 'Credits'],
		);
	});

	it('have a receipt only where the service has one', () => {
		const shown = rows({}, { receiptUrl: null });
		assert.deepEqual(shown.rows[0]?.receipt?.intent, { kind: 'openReceipt', orderId: 'order_1' });
		assert.equal(shown.rows[1]?.receipt, null);
	});

	it('go on where there are more, and say that they are on their way', () => {
		const list = { orders: [anOrder()], nextCursor: 'next' };
		const more = (isReadingMoreOrders: boolean) =>
			shownIn(describeBilling(anAccountBilled({ orders: ready(list), isReadingMoreOrders }), context).orders)
				.more;
		assert.equal(more(false)?.state, 'ready');
		assert.equal(more(true)?.state, 'busy');
		assert.equal(rows({}).more, null);
	});
});

describe('What can be done with a plan', () => {
	const action = (about: Partial<Omit<Subscription, 'plan'>>, change: 'none' | 'canceling' = 'none') =>
		describeBilling(anAccountBilled({ change }, { subscription: aPaidSubscription(about) }), context)
			.subscriptionAction;
	const later = '2025-03-31T00:00:00Z';

	it('is to cancel it while it runs', () => {
		assert.equal(action({})?.label, 'Cancel plan');
		assert.equal(action({})?.spokenLabel, 'Cancel the Pro plan');
		assert.equal(action({ status: 'pastDue' })?.label, 'Cancel plan');
		assert.equal(action({}, 'canceling')?.state, 'busy');
	});

	it('is to resume it while it still lasts', () => {
		const canceled = { cancelAtPeriodEnd: true, endsAt: later };
		assert.equal(action(canceled)?.label, 'Resume plan');
		assert.equal(action({ ...canceled, status: 'canceled' })?.label, 'Resume plan');
		assert.equal(action({ ...canceled, endsAt: '2025-03-10T11:00:00Z' }), null);
		assert.equal(action({ ...canceled, status: 'expired' }), null);
	});

	it('is nothing for a free plan, a trial, an ended plan and one nobody knows', () => {
		for (const status of ['free', 'trialing', 'canceled', 'expired', 'unknown'] as const)
			assert.equal(action({ status }), null, status);
		const unread = anAccountBilled({}, { subscription: 'error' });
		assert.equal(describeBilling(unread, context).subscriptionAction, null);
	});
});

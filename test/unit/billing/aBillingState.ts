import type { OpenAccount } from '../../../src/account/accountState';
import { unreadDetails } from '../../../src/account/details/accountDetails';
import { type BillingState, unreadBilling } from '../../../src/account/details/billingState';
import type { CreditPack } from '../../../src/contract/creditPack';
import type { Order } from '../../../src/contract/order';
import type { Plan } from '../../../src/contract/plan';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { credits } from '../../support/builders/credits';

type About = Parameters<typeof anOpenAccount>[0];

/** An account whose Billing tab stands like this. */
export function anAccountBilled(billing: Partial<BillingState> = {}, about: About = {}): OpenAccount {
	const details = { ...unreadDetails, billing: { ...unreadBilling, ...billing } };
	return anOpenAccount({ ...about, details });
}

export function ready<T>(value: T) {
	return { kind: 'ready', value } as const;
}

export function aPack(about: Partial<CreditPack> = {}): CreditPack {
	return {
		eligible: true,
		ineligibleReason: null,
		unitPrice: { amountMinor: 10, currency: 'USD' },
		minQuantity: 1,
		maxQuantity: 300,
		creditsPerUnitMicro: credits(1),
		expires: false,
		...about,
	};
}

export function aPlan(about: Partial<Plan> = {}): Plan {
	return {
		id: 'plan_pro',
		name: 'Pro',
		tier: 'pro',
		price: { amountMinor: 1_500, currency: 'USD' },
		interval: 'month',
		allocationMicro: credits(500),
		features: ['500 credits a month'],
		isCurrent: false,
		isUpgrade: true,
		...about,
	};
}

export function anOrder(about: Partial<Order> = {}): Order {
	return {
		id: 'order_1',
		createdAt: '2025-03-09T10:00:00Z',
		kind: 'creditPack',
		status: 'paid',
		amount: { amountMinor: 250, currency: 'USD' },
		creditsMicro: credits(25),
		receiptUrl: 'https://meter.example/receipts/order_1',
		...about,
	};
}

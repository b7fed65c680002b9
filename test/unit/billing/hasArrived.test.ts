import assert from 'node:assert/strict';
import { hasArrived, purchaseBaseline } from '../../../src/account/billing/hasArrived';
import type { CheckoutSession } from '../../../src/contract/checkout';
import { aBalance } from '../../support/builders/aBalance';
import { aGrant } from '../../support/builders/aGrant';
import { aPaidSubscription } from '../../support/builders/aPaidSubscription';
import { aSnapshot } from '../../support/builders/aSnapshot';
import { credits } from '../../support/builders/credits';

const item = { kind: 'creditPack', quantity: 25 } as const;
const session: CheckoutSession = {
	id: 'checkout_1',
	status: 'completed',
	url: 'https://meter.example/checkout/1',
	amount: { amountMinor: 250, currency: 'USD' },
	creditsMicro: credits(25),
	expiresAt: '2025-03-10T13:00:00Z',
};
const bucket = (id: string, amount = 25) =>
	aGrant({
		id,
		kind: 'purchased',
		amountMicro: credits(amount),
		remainingMicro: 0,
		usedMicro: credits(amount),
	});
const holding = (additional: number, ...grants: ReturnType<typeof aGrant>[]) =>
	aSnapshot({ balance: aBalance({ additionalMicro: credits(additional) }), grants });

describe('What was paid for', () => {
	const before = purchaseBaseline(holding(40, bucket('old')));

	it('has arrived with a bucket that was not there before, also if it was spent at once', () => {
		assert.equal(hasArrived(holding(0, bucket('old'), bucket('new')), { item, session, before }), true);
	});

	it('has not arrived with a bucket of before, or one of another size', () => {
		assert.equal(hasArrived(holding(40, bucket('old')), { item, session, before }), false);
		assert.equal(hasArrived(holding(40, bucket('old'), bucket('new', 10)), { item, session, before }), false);
	});

	it('has arrived when the balance has grown by it, where the buckets cannot be read', () => {
		const unlisted = (additional: number) =>
			aSnapshot({ balance: aBalance({ additionalMicro: credits(additional) }), grants: null });
		assert.equal(hasArrived(unlisted(64), { item, session, before }), false);
		assert.equal(hasArrived(unlisted(65), { item, session, before }), true);
	});

	it('has not arrived while there is no balance to show it', () => {
		const unread = aSnapshot({ balance: 'error', grants: [bucket('new')] });
		assert.equal(hasArrived(unread, { item, session, before }), false);
	});

	it('has arrived with the first reading where nothing was known before', () => {
		const unknown = purchaseBaseline(aSnapshot({ balance: 'error', grants: null }));
		assert.equal(hasArrived(holding(25, bucket('new')), { item, session, before: unknown }), true);
	});

	it('is a plan that the account is on', () => {
		const plan = (planId: string) => ({ item: { kind: 'plan', planId } as const, session, before });
		const onPro = aSnapshot({ subscription: aPaidSubscription() });
		assert.equal(hasArrived(onPro, plan('pro')), true);
		assert.equal(hasArrived(onPro, plan('super')), false);
		assert.equal(hasArrived(aSnapshot({ subscription: 'error' }), plan('pro')), false);
	});
});

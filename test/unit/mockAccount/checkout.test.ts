import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Account } from '../../mock-server/account/account';
import { credits } from '../../mock-server/account/credits';
import { PROPERTY_RUNS } from '../ledger/propertyRuns';
import { HOUR_MS } from '../ledger/story';
import { createTestAccount } from './createTestAccount';
import { given } from './readViews';

const START = Date.parse('2026-03-01T10:00:00Z');

function createPro(): Account {
	const account = createTestAccount(START);
	const checkout = given(account.openCheckout({ kind: 'plan', planId: 'plan_pro' }, START));
	given(account.completeCheckout(checkout.id, START));
	return account;
}

describe('Buying credits', () => {
	it('delivers what was paid for once, however often the payment is reported', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 5 }), (quantity, reports) => {
				const account = createPro();
				const checkout = given(account.openCheckout({ kind: 'creditPack', quantity }, START));
				assert.equal(checkout.amount.amountMinor, quantity * 10);
				for (let report = 0; report < reports; report += 1) {
					assert.equal(given(account.completeCheckout(checkout.id, START)).status, 'completed');
				}
				assert.equal(account.balance(START).additionalMicro, credits(quantity));
				const bought = given(account.orders({}, START)).data.filter(order => order.kind === 'creditPack');
				assert.deepEqual(
					bought.map(order => order.creditsMicro),
					[credits(quantity)],
				);
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('is for plans that allow it', () => {
		const account = createTestAccount(START);
		assert.equal(account.creditPacks(START).ineligibleReason, 'planRequired');
		const refused = account.openCheckout({ kind: 'creditPack', quantity: 1 }, START);
		assert.ok(!refused.ok && refused.problem.code === 'plan-required');
	});

	it('comes in whole numbers from 1 to 300', () => {
		const account = createPro();
		for (const quantity of [0, 301, 1.5, -1, Number.NaN]) {
			const refused = account.openCheckout({ kind: 'creditPack', quantity }, START);
			assert.ok(!refused.ok && refused.problem.code === 'validation-error', String(quantity));
		}
	});

	it('comes to nothing when the page is left open for an hour', () => {
		const account = createPro();
		const checkout = given(account.openCheckout({ kind: 'creditPack', quantity: 5 }, START));
		assert.equal(given(account.checkout(checkout.id, START + HOUR_MS - 1)).status, 'open');
		assert.equal(given(account.checkout(checkout.id, START + HOUR_MS)).status, 'expired');
		const late = account.completeCheckout(checkout.id, START + HOUR_MS);
		assert.ok(!late.ok && late.problem.code === 'gone');
		assert.equal(account.balance(START + HOUR_MS).additionalMicro, 0);
	});

	it('comes to nothing when the payment fails', () => {
		const account = createPro();
		const checkout = given(account.openCheckout({ kind: 'creditPack', quantity: 5 }, START));
		assert.equal(given(account.failCheckout(checkout.id, START)).status, 'failed');
		assert.equal(account.completeCheckout(checkout.id, START).ok, false);
	});

	it('can be undone: what is left is taken back, once', () => {
		const account = createPro();
		const checkout = given(account.openCheckout({ kind: 'creditPack', quantity: 5 }, START));
		account.completeCheckout(checkout.id, START);
		const [order] = given(account.orders({ limit: 1 }, START)).data;
		assert.ok(order);
		assert.equal(given(account.refundOrder(order.id, START)).status, 'refunded');
		assert.equal(given(account.refundOrder(order.id, START)).status, 'refunded');
		assert.equal(account.balance(START).additionalMicro, 0);
	});

	it('is unknown to everybody else', () => {
		const account = createPro();
		for (const found of [
			account.checkout('checkout_x', START),
			account.completeCheckout('checkout_x', START),
		]) {
			assert.ok(!found.ok && found.problem.code === 'not-found');
		}
	});
});

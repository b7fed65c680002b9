import * as assert from 'node:assert/strict';
import type { Account } from '../../mock-server/account/account';
import { credits } from '../../mock-server/account/credits';
import { DAY_MS } from '../ledger/story';
import { createTestAccount } from './createTestAccount';
import { given } from './readViews';

const START = Date.parse('2026-01-31T10:00:00Z');

function buyPlan(account: Account, planId: string, now: number): void {
	const checkout = given(account.openCheckout({ kind: 'plan', planId }, now));
	given(account.completeCheckout(checkout.id, now));
}

function createPro(): Account {
	const account = createTestAccount(START);
	buyPlan(account, 'plan_pro', START);
	return account;
}

function orderStates(account: Account, now: number): string[] {
	return given(account.orders({}, now)).data.map(order => `${order.kind} ${order.status}`);
}

describe('The subscription', () => {
	it('of a free account resets every thirty days and costs nothing', () => {
		const account = createTestAccount(START);
		const { plan, status, nextResetAt, nextRenewalAt } = account.subscription(START);
		assert.deepEqual([plan.id, status, nextRenewalAt], ['plan_free', 'free', null]);
		assert.equal(nextResetAt, '2026-03-02T10:00:00.000Z');
		assert.deepEqual(orderStates(account, START + 90 * DAY_MS), []);
	});

	it('renews and is paid for on the billing day', () => {
		const account = createPro();
		const march = Date.parse('2026-03-30T10:00:00Z');
		assert.equal(account.subscription(march).nextRenewalAt, '2026-03-31T10:00:00.000Z');
		assert.deepEqual(orderStates(account, march), ['plan paid', 'plan paid']);
	});

	it('brings the new allocation and keeps what was left when it is an upgrade', () => {
		const account = createTestAccount(START);
		const before = account.balance(START + DAY_MS);
		buyPlan(account, 'plan_pro', START + DAY_MS);
		const after = account.balance(START + DAY_MS);
		assert.equal(after.spendableMicro, before.spendableMicro + credits(500));
		assert.equal(after.totalMicro, credits(550));
		assert.equal(after.usedMicro, 0);
	});

	it('is not sold to somebody who has it or something larger', () => {
		const account = createPro();
		for (const planId of ['plan_pro', 'plan_starter']) {
			const refused = account.openCheckout({ kind: 'plan', planId }, START);
			assert.ok(!refused.ok && refused.problem.code === 'subscription-state-conflict');
		}
		assert.equal(account.openCheckout({ kind: 'plan', planId: 'plan_super_pro' }, START).ok, true);
	});

	it('runs to the end of its period when it is canceled, then gives way to the free plan', () => {
		const account = createPro();
		const canceled = given(account.cancelSubscription(START + DAY_MS));
		assert.deepEqual(
			[canceled.status, canceled.cancelAtPeriodEnd, canceled.endsAt, canceled.nextRenewalAt],
			['active', true, '2026-02-28T10:00:00.000Z', null],
		);
		const endAt = Date.parse('2026-02-28T10:00:00Z');
		assert.equal(account.balance(endAt - 1).totalMicro, credits(550));
		const after = account.subscription(endAt);
		assert.deepEqual(
			[after.plan.id, after.status, after.endsAt, after.canceledAt],
			['plan_free', 'canceled', '2026-02-28T10:00:00.000Z', '2026-02-01T10:00:00.000Z'],
		);
		assert.equal(account.balance(endAt).totalMicro, credits(50));
		assert.deepEqual(orderStates(account, endAt), ['plan paid']);
		const granted = account.entries.filter(line => line.type === 'granted' && line.at === endAt);
		assert.deepEqual(
			granted.map(line => line.amountMicro),
			[credits(50)],
			'nothing of the old plan is granted once more',
		);
	});

	it('goes on as if nothing had been said when the cancellation is taken back', () => {
		const account = createPro();
		const before = account.subscription(START + DAY_MS);
		account.cancelSubscription(START + DAY_MS);
		assert.deepEqual(given(account.resumeSubscription(START + 2 * DAY_MS)), before);
		assert.equal(account.subscription(START + 40 * DAY_MS).status, 'active');
	});

	it('cannot be canceled twice, resumed unasked, or canceled on the free plan', () => {
		const account = createTestAccount(START);
		const codes = [account.cancelSubscription(START), account.resumeSubscription(START)];
		buyPlan(account, 'plan_pro', START);
		account.cancelSubscription(START);
		codes.push(account.cancelSubscription(START));
		for (const refused of codes) {
			assert.ok(!refused.ok && refused.problem.code === 'subscription-state-conflict');
		}
	});

	it('stays for a week when a renewal cannot be paid, then ends and takes its credits back', () => {
		const account = createPro();
		account.setPaymentWorks(false, START + DAY_MS);
		const renewsAt = Date.parse('2026-02-28T10:00:00Z');
		assert.equal(account.subscription(renewsAt).status, 'pastDue');
		assert.equal(account.balance(renewsAt).totalMicro, credits(750));
		assert.deepEqual(orderStates(account, renewsAt), ['plan failed', 'plan paid']);
		assert.equal(account.creditPacks(renewsAt).ineligibleReason, 'pastDue');
		const graceEndsAt = renewsAt + 7 * DAY_MS;
		assert.equal(account.subscription(graceEndsAt - 1).status, 'pastDue');
		const after = account.subscription(graceEndsAt);
		assert.deepEqual([after.plan.id, after.status], ['plan_free', 'expired']);
		assert.equal(account.balance(graceEndsAt).totalMicro, credits(50));
	});

	it('is active again once what is overdue has been paid', () => {
		const account = createPro();
		account.setPaymentWorks(false, START + DAY_MS);
		const late = Date.parse('2026-03-03T10:00:00Z');
		account.setPaymentWorks(true, late);
		assert.equal(account.subscription(late).status, 'active');
		assert.deepEqual(orderStates(account, late), ['plan paid', 'plan failed', 'plan paid']);
		assert.equal(account.subscription(late + 30 * DAY_MS).status, 'active');
	});
});

describe('The trial', () => {
	it('lends Pro for two weeks with credits of its own, and says so when it has ended', () => {
		const account = createTestAccount(START);
		assert.equal(account.trial(START).state, 'none');
		given(account.startTrial(START));
		const { plan, status, endsAt } = account.subscription(START);
		assert.deepEqual([plan.id, status, endsAt], ['plan_pro', 'trialing', '2026-02-14T10:00:00.000Z']);
		assert.equal(account.balance(START).otherMicro, credits(120));
		const endAt = START + 14 * DAY_MS;
		assert.equal(account.trial(endAt - 1).state, 'active');
		assert.deepEqual(
			[account.trial(endAt).state, account.trial(endAt).remainingMicro, account.subscription(endAt).status],
			['ended', 0, 'free'],
		);
	});

	it('happens once', () => {
		const account = createTestAccount(START);
		given(account.startTrial(START));
		const again = account.startTrial(START + 20 * DAY_MS);
		assert.ok(!again.ok && again.problem.code === 'subscription-state-conflict');
	});

	it('is converted by a purchase, which keeps what was left of it', () => {
		const account = createTestAccount(START);
		given(account.startTrial(START));
		const before = account.balance(START).spendableMicro;
		buyPlan(account, 'plan_pro', START + DAY_MS);
		const trial = account.trial(START + DAY_MS);
		assert.deepEqual([trial.state, trial.remainingMicro], ['converted', 0]);
		assert.equal(account.balance(START + DAY_MS).spendableMicro, before + credits(500));
		assert.equal(account.trial(START + 60 * DAY_MS).state, 'converted');
	});
});

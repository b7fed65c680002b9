import assert from 'node:assert/strict';
import { cancelQuestion, describePlanChange } from '../../../src/present/billing/planChangeText';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPaidSubscription } from '../../support/builders/aPaidSubscription';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { aSubscription } from '../../support/builders/aSubscription';

const context = aPresentContext();
const ask = (about: Parameters<typeof aPaidSubscription>[0] = {}) =>
	cancelQuestion(aPaidSubscription(about), anOpenAccount(), context);

describe('The question before a plan is canceled', () => {
	it('names the plan and the exact end of what was paid for', () => {
		const { message, detail, yes } = ask();
		assert.equal(message, 'Cancel the Pro plan?');
		assert.match(
			detail,
			/^You keep Pro and its credits until Mar 31, 2025, 12:00\sAM UTC\. Bought credits stay\./,
		);
		assert.equal(yes, 'Cancel plan');
	});

	it('goes by the renewal where the period is not known, and promises no date where none is', () => {
		const renewal = { currentPeriod: null, nextRenewalAt: '2025-04-02T10:00:00Z' };
		assert.match(ask(renewal).detail, /until Apr 2, 2025, 10:00\sAM UTC\./);
		assert.match(ask({ currentPeriod: null, nextRenewalAt: null }).detail, /until the end of the period/);
	});

	it('keeps nothing until a day that has passed', () => {
		const currentPeriod = { startAt: '2025-02-08T00:00:00Z', endAt: '2025-03-08T00:00:00Z' };
		assert.doesNotMatch(ask({ status: 'pastDue', currentPeriod, nextRenewalAt: null }).detail, /until Mar 8/);
	});

	it('shows a name that the service made up as text', () => {
		const plan = {
			id: 'x',
			name: '[Pro](command:quit)\n$(flame)\u202e',
			tier: 'pro',
			price: null,
			interval: null,
		} as const;
		const { message } = cancelQuestion(aSubscription({ plan }), anOpenAccount(), context);
		assert.doesNotMatch(message, /\]\(|\n|\$\(|\u202e/);
	});
});

describe('What came of a change of plan', () => {
	const conflict = (change: 'cancel' | 'resume', about: Parameters<typeof aPaidSubscription>[0]) =>
		describePlanChange(change, { kind: 'conflict', subscription: aPaidSubscription(about) }, context);

	it('is said as the account stands, also where somebody was quicker', () => {
		const canceled = { cancelAtPeriodEnd: true, endsAt: '2025-03-31T00:00:00Z' };
		assert.match(conflict('cancel', canceled).message, /^Pro is canceled\. You keep it until Mar 31, 2025/);
		assert.match(conflict('resume', {}).message, /^Pro goes on and renews on Mar 31, 2025/);
		assert.equal(conflict('cancel', { cancelAtPeriodEnd: true, endsAt: null }).message, 'Pro is canceled.');
	});

	it('says why nothing came of it', () => {
		assert.match(
			conflict('resume', { status: 'expired', cancelAtPeriodEnd: false }).message,
			/^This plan cannot be resumed any more\. Your plan is Pro\.$/,
		);
		const failed = describePlanChange('resume', { kind: 'failed', problem: { kind: 'offline' } }, context);
		assert.match(failed.message, /^The plan was not resumed\. The credit service cannot be reached/);
		assert.equal(failed.tone, 'bad');
		const unclear = describePlanChange('cancel', { kind: 'unclear', problem: { kind: 'offline' } }, context);
		assert.match(unclear.message, /^It is not certain that the plan was canceled\. The credit service/);
	});
});

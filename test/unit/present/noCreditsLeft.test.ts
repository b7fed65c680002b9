import assert from 'node:assert/strict';
import { aBalance } from '../../support/builders/aBalance';
import { aClaimedBonus } from '../../support/builders/aClaimedBonus';
import { aDailyBonus } from '../../support/builders/aDailyBonus';
import type { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPaidSubscription } from '../../support/builders/aPaidSubscription';
import { aServiceMeta } from '../../support/builders/aServiceMeta';
import { credits } from '../../support/builders/credits';
import { contentOf } from './contentOf';
import { panelOf } from './panelOf';

describe('With no credits left', () => {
	const nothing = aBalance({ usedMicro: credits(1000), nextResetAt: '2025-03-31T00:00:00Z' });
	const noBonus = aDailyBonus({ eligible: false, ineligibleReason: 'paidPlan', claimable: false });
	const nextSteps = (account: Parameters<typeof anOpenAccount>[0]) =>
		contentOf(panelOf({ balance: nothing, ...account }).credits).nextSteps;
	const offers = (account: Parameters<typeof anOpenAccount>[0]) =>
		nextSteps(account)?.actions.map(action => `${action.emphasis}: ${action.label}`);

	it('the panel says that AI actions pause and editing goes on', () => {
		assert.match(
			nextSteps({})?.message ?? '',
			/^No credits left\. AI actions pause until there are more; editing goes on as usual\./,
		);
	});

	it('the free plan offers the bonus first when it can be claimed, then the plans', () => {
		assert.deepEqual(offers({}), ['primary: Claim 4 credits', 'secondary: See plans']);
	});

	it('the free plan names the next bonus and the next reset when today’s bonus is claimed', () => {
		const dailyBonus = aClaimedBonus();
		assert.deepEqual(offers({ dailyBonus }), ['primary: See plans']);
		assert.match(
			nextSteps({ dailyBonus })?.message ?? '',
			/The next daily bonus is ready on Mar 11, 2025, 12:00\sAM UTC\. New credits arrive on Mar 31, 2025, 12:00\sAM UTC\.$/,
		);
	});

	it('a paid plan that may buy leads to buying them, and says when the next ones come', () => {
		const pro = { subscription: aPaidSubscription(), dailyBonus: noBonus };
		assert.deepEqual(offers(pro), ['primary: Buy credits']);
		assert.deepEqual(nextSteps(pro)?.actions[0]?.intent, {
			kind: 'showPlace',
			place: { tab: 'billing', focus: 'buyCredits' },
		});
		assert.match(nextSteps(pro)?.message ?? '', /New credits arrive on Mar 31/);
		assert.doesNotMatch(nextSteps(pro)?.message ?? '', /bonus/);
	});

	it('nobody is led to buying them where the service sells none', () => {
		const meta = aServiceMeta({ features: { purchases: false } });
		assert.deepEqual(offers({ meta, subscription: aPaidSubscription(), dailyBonus: noBonus }), [
			'primary: See plans',
		]);
	});

	it('a paid plan that may not buy is shown the plans', () => {
		const subscription = aPaidSubscription({ canPurchaseCredits: false });
		assert.deepEqual(offers({ subscription, dailyBonus: noBonus }), ['primary: See plans']);
	});

	it('names no date that has passed', () => {
		const balance = aBalance({ usedMicro: credits(1000), nextResetAt: '2025-03-10T11:59:00Z' });
		assert.doesNotMatch(nextSteps({ balance })?.message ?? '', /New credits arrive/);
	});

	it('the plans are those of the Billing tab, so they need no page of the service', () => {
		const plans = nextSteps({ meta: aServiceMeta({ links: { pricing: null } }) })?.actions[1];
		assert.deepEqual(plans?.intent, { kind: 'showPlace', place: { tab: 'billing' } });
	});

	it('has nothing to say while there is something left, or no limit', () => {
		assert.equal(nextSteps({ balance: aBalance({ usedMicro: credits(1000), otherMicro: 1 }) }), null);
		assert.equal(nextSteps({ balance: aBalance({ unlimited: true, spendableMicro: 0 }) }), null);
	});
});

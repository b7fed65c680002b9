import assert from 'node:assert/strict';
import { aReferral } from '../../support/builders/aReferral';
import { aServiceMeta } from '../../support/builders/aServiceMeta';
import { credits } from '../../support/builders/credits';
import { contentOf } from './contentOf';
import { panelOf } from './panelOf';

describe('The referral section', () => {
	it('shows the code, what came of it and what it earns', () => {
		const view = contentOf(panelOf().referral);
		assert.equal(view.code, 'ADA-2025');
		assert.deepEqual(
			view.facts.map(fact => `${fact.label}: ${fact.value}`),
			[
				'Signed up: 3',
				'Made a first request: 2',
				'Subscribed: 1',
				'Credits earned: 30',
				'Credits pending: 10',
			],
		);
		assert.equal(
			view.rewards,
			'10 credits when a friend makes a first request. 20 credits when a friend subscribes.',
		);
	});

	it('offers to copy the code and the link', () => {
		const { actions } = contentOf(panelOf().referral);
		assert.deepEqual(
			actions.map(action => action.intent.kind),
			['copyReferralCode', 'copyReferralLink'],
		);
	});

	it('is silent about rewards that it does not know', () => {
		const referral = aReferral({ rewards: [{ event: 'unknown', amountMicro: credits(5) }] });
		assert.equal(contentOf(panelOf({ referral }).referral).rewards, null);
	});

	it('is absent when the service has no referrals', () => {
		assert.equal(
			panelOf({ meta: aServiceMeta({ features: { referrals: false } }) }).referral.status,
			'absent',
		);
		assert.equal(panelOf({ referral: 'notApplicable' }).referral.status, 'absent');
	});
});

import assert from 'node:assert/strict';
import type { DailyBonus } from '../../../src/contract/dailyBonus';
import { aClaimedBonus } from '../../support/builders/aClaimedBonus';
import { aDailyBonus } from '../../support/builders/aDailyBonus';
import { aServiceMeta } from '../../support/builders/aServiceMeta';
import { contentOf } from './contentOf';
import { panelOf } from './panelOf';

describe('The daily bonus section', () => {
	const shown = (dailyBonus: DailyBonus, now?: string) =>
		contentOf(panelOf({ dailyBonus }, now === undefined ? {} : { now: Date.parse(now) }).dailyBonus);

	it('offers to claim what it is worth while it can be claimed', () => {
		const { claim, worth, next, note } = shown(aDailyBonus());
		assert.equal(worth, '4 credits to claim today');
		assert.equal(claim?.label, 'Claim 4 credits');
		assert.deepEqual(claim?.intent, { kind: 'claimDailyBonus' });
		assert.equal(claim?.state, 'ready');
		assert.equal(next, null);
		assert.equal(note, null);
	});

	it('says after a claim that it is claimed, when the next one comes and what that is worth', () => {
		const { claim, worth, next, note } = shown(aClaimedBonus());
		assert.equal(claim, null);
		assert.equal(note, 'Claimed today');
		assert.equal(worth, '5 credits next time');
		assert.equal(next?.relative, 'Next one in 12 hours');
		assert.match(next?.absolute ?? '', /^Mar 11, 2025, 12:00\sAM UTC$/);
	});

	it('keeps the button while the claim is under way, so that it cannot be pressed twice', () => {
		const { claim } = contentOf(panelOf({ claim: 'claiming' }).dailyBonus);
		assert.equal(claim?.state, 'busy');
	});

	describe('the streak', () => {
		const streak = (current: number, cap = 7) =>
			shown(aDailyBonus({ streak: { current, cap, longest: Math.max(9, current) } })).streak;

		it('counts days in a row in plain words', () => {
			assert.equal(streak(0).label, 'No streak yet');
			assert.equal(streak(1).label, '1 day in a row');
			assert.equal(streak(3).label, '3 days in a row');
		});

		it('says how far the highest bonus is', () => {
			assert.equal(streak(3).hint, '4 more days to the highest bonus.');
			assert.equal(streak(6).hint, '1 more day to the highest bonus.');
			assert.equal(streak(7).hint, 'You are at the highest bonus.');
		});

		it('goes on counting beyond the cap, and draws no more than the cap', () => {
			assert.equal(streak(12).label, '12 days in a row');
			assert.equal(streak(12).filled, 7);
			assert.equal(streak(12).total, 7);
			assert.equal(streak(12).hint, 'You are at the highest bonus.');
		});

		it('promises no growth where there is none', () => {
			assert.equal(streak(0, 0).hint, 'Every day is worth the same.');
			assert.equal(streak(5, 1).hint, 'Every day is worth the same.');
		});
	});

	describe('on an account without a bonus', () => {
		const reasons: readonly (readonly [DailyBonus['ineligibleReason'], RegExp])[] = [
			['unverifiedEmail', /Confirm your e-mail address/],
			['disabled', /paused/],
			['unknown', /There is no daily bonus for this account/],
			[null, /There is no daily bonus for this account/],
		];
		for (const [reason, sentence] of reasons)
			it(`says why (${reason ?? 'no reason given'}) and promises nothing`, () => {
				const view = shown(aDailyBonus({ eligible: false, ineligibleReason: reason, claimable: false }));
				assert.match(view.worth, sentence);
				assert.equal(view.claim, null);
				assert.equal(view.next, null);
				assert.equal(view.note, null);
				assert.equal(view.streak.total, 0);
				assert.equal(view.streak.hint, '');
			});

		it('takes no room on a paid plan, which has an allowance instead', () => {
			const dailyBonus = aDailyBonus({ eligible: false, ineligibleReason: 'paidPlan', claimable: false });
			assert.equal(panelOf({ dailyBonus }).dailyBonus.status, 'absent');
		});
	});

	it('does not call a bonus claimed today whose next day has come', () => {
		const { next, note, claim } = shown(aClaimedBonus(), '2025-03-11T00:00:01Z');
		assert.match(
			note ?? '',
			/^The next bonus was due on Mar 11, 2025, 12:00\sAM UTC and is not confirmed yet\.$/,
		);
		assert.equal(next, null);
		assert.equal(claim, null);
	});

	it('is absent when the service has none', () => {
		assert.equal(
			panelOf({ meta: aServiceMeta({ features: { dailyBonus: false } }) }).dailyBonus.status,
			'absent',
		);
		assert.equal(panelOf({ dailyBonus: 'notApplicable' }).dailyBonus.status, 'absent');
	});
});

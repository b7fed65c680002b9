import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createAccountWorld } from '../../mock-server/account/accountWorld';
import type { ReferralEvent } from '../../mock-server/account/commands';
import { credits } from '../../mock-server/account/credits';
import { PROPERTY_RUNS } from '../ledger/propertyRuns';
import { DAY_MS, HOUR_MS } from '../ledger/story';
import { createTestAccount } from './createTestAccount';
import { given } from './readViews';

const START = Date.parse('2026-03-01T10:00:00Z');

const events: fc.Arbitrary<ReferralEvent> = fc.record({
	refereeId: fc.constantFrom('friend 1', 'friend 2', 'friend 3', 'friend 4'),
	event: fc.constantFrom('registered', 'firstRequest', 'subscribed'),
});

describe('Referral', () => {
	it('rewards each friend once for each step, never takes a count back, and pays what it says', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ event: events, hours: fc.nat({ max: 200 }) }), { maxLength: 30 }),
				deeds => {
					const account = createTestAccount(START);
					let now = START;
					let before = account.referral(now);
					for (const { event, hours } of deeds) {
						now += hours * HOUR_MS;
						account.recordReferralEvent(event, now);
						const after = account.referral(now);
						for (const count of ['referred', 'firstRequest', 'subscribed', 'earnedMicro'] as const) {
							assert.ok(after[count] >= before[count], `${count} went down`);
						}
						assert.ok(after.firstRequest <= after.referred && after.subscribed <= after.referred);
						before = after;
					}
					const steps = new Set(
						deeds
							.filter(({ event }) => event.event !== 'registered')
							.map(({ event }) => `${event.refereeId} ${event.event}`),
					);
					const given = account.entries.filter(
						line => line.type === 'granted' && line.grant.kind === 'referral',
					);
					const grantedMicro = given.reduce((sum, line) => sum + line.amountMicro, 0);
					assert.equal(before.earnedMicro, grantedMicro, 'earned is not what was granted');
					const perStep = (suffix: string): number => [...steps].filter(step => step.endsWith(suffix)).length;
					const promisedMicro = credits(10) * perStep('firstRequest') + credits(40) * perStep('subscribed');
					assert.equal(before.earnedMicro + before.pendingMicro, promisedMicro);
				},
			),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('holds the reward for a subscription back for two weeks', () => {
		const account = createTestAccount(START);
		account.recordReferralEvent({ refereeId: 'friend', event: 'subscribed' }, START);
		const { earnedMicro, pendingMicro } = account.referral(START + 14 * DAY_MS - 1);
		assert.deepEqual([earnedMicro, pendingMicro], [0, credits(40)]);
		const later = account.referral(START + 14 * DAY_MS);
		assert.deepEqual([later.earnedMicro, later.pendingMicro], [credits(40), 0]);
	});

	it('follows a newcomer of the same world from sign-up to subscription', () => {
		const world = createAccountWorld({ seed: 1 });
		const mara = world.createAccount({ email: 'mara@example.com' }, START);
		const jonas = world.createAccount({ email: 'jonas@example.com' }, START);
		given(world.redeemReferral(jonas.accountId, mara.referral(START).code, START));
		const tokens = { inputTokens: 10, outputTokens: 10, cacheReadTokens: 0, cacheWriteTokens: 0 };
		const request = { operation: 'chat', modelId: 'balanced-2', ...tokens } as const;
		jonas.recordRequest({ ...request, status: 'error' }, START);
		assert.equal(mara.referral(START).firstRequest, 0, 'a failed request is no first request');
		jonas.recordRequest(request, START);
		const checkout = given(jonas.openCheckout({ kind: 'plan', planId: 'plan_pro' }, START));
		jonas.completeCheckout(checkout.id, START);
		const { referred, firstRequest, subscribed } = mara.referral(START);
		assert.deepEqual([referred, firstRequest, subscribed], [1, 1, 1]);
	});

	it('is not for oneself, not twice, and not after the first request', () => {
		const world = createAccountWorld({ seed: 1 });
		const mara = world.createAccount({ email: 'mara@example.com' }, START);
		const jonas = world.createAccount({ email: 'jonas@example.com' }, START);
		const { code } = mara.referral(START);
		assert.equal(world.redeemReferral(mara.accountId, code, START).ok, false);
		assert.equal(world.redeemReferral(jonas.accountId, 'NOBODY', START).ok, false);
		assert.equal(world.redeemReferral(jonas.accountId, code, START).ok, true);
		assert.equal(world.redeemReferral(jonas.accountId, code, START).ok, false);
		mara.recordReferralEvent({ refereeId: mara.accountId, event: 'firstRequest' }, START);
		assert.equal(mara.referral(START).referred, 1);
	});
});

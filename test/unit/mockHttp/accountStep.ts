import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MockClient } from './mockClient';

/** Something that happens to an account, by its owner, by its service or by time. */
export const step = fc.oneof(
	fc.record({ kind: fc.constant('spend' as const), tokens: fc.integer({ min: 1, max: 4000 }) }),
	fc.record({
		kind: fc.constant('advance' as const),
		ms: fc.constantFrom(1000, 600_000, 86_400_000, 31 * 86_400_000),
	}),
	fc.record({
		kind: fc.constantFrom(
			'claim' as const,
			'gift' as const,
			'trial' as const,
			'cancel' as const,
			'resume' as const,
			'buy' as const,
			'refer' as const,
		),
	}),
);

export type AccountStep = typeof step extends fc.Arbitrary<infer T> ? T : never;

export function carryOut(client: MockClient, step: AccountStep): void {
	const { control } = client.mock;
	const account = control.world.findAccount(client.accountId);
	assert.ok(account);
	const now = client.clock.now();
	switch (step.kind) {
		case 'spend':
			control.record({ accountId: client.accountId, inputTokens: step.tokens, outputTokens: 20 });
			break;
		case 'advance':
			control.advance(step.ms);
			break;
		case 'claim':
			account.claimDailyBonus(now);
			break;
		case 'gift':
			account.giveCredits({ kind: 'promo', amountMicro: 3_000_000, expiresAt: now + 86_400_000 }, now);
			break;
		case 'trial':
			account.startTrial(now);
			break;
		case 'cancel':
			account.cancelSubscription(now);
			break;
		case 'resume':
			account.resumeSubscription(now);
			break;
		case 'refer':
			account.recordReferralEvent({ refereeId: `friend-${now}`, event: 'firstRequest' }, now);
			break;
		case 'buy': {
			const checkout = account.openCheckout({ kind: 'plan', planId: 'starter' }, now);
			if (checkout.ok) account.completeCheckout(checkout.value.id, now);
			break;
		}
	}
}

import assert from 'node:assert/strict';
import { nextDueAt } from '../../../src/account/nextDueAt';
import { aBalance } from '../../support/builders/aBalance';
import { aClaimedBonus } from '../../support/builders/aClaimedBonus';
import { aPaidSubscription } from '../../support/builders/aPaidSubscription';
import { aSnapshot } from '../../support/builders/aSnapshot';
import { aSubscription } from '../../support/builders/aSubscription';
import { aTrial } from '../../support/builders/aTrial';
import { credits } from '../../support/builders/credits';
import { noonMs } from '../../support/builders/noon';

describe('The next instant at which the account changes by itself', () => {
	const quiet = {
		balance: aBalance({ nextResetAt: null }),
		subscription: aSubscription({ nextRenewalAt: null }),
	};
	const due = (about: Parameters<typeof aSnapshot>[0]) => {
		const at = nextDueAt(aSnapshot({ ...quiet, ...about }), noonMs);
		return at === null ? null : new Date(at).toISOString();
	};

	it('is none when no date is known', () => {
		assert.equal(due({}), null);
	});

	it('is the reset, the next expiry, the next bonus, the end of the trial, the renewal or the end of the plan', () => {
		const at = '2025-03-12T00:00:00.000Z';
		assert.equal(due({ balance: aBalance({ nextResetAt: at }) }), at);
		const nextExpiry = { at, amountMicro: credits(1), kind: 'dailyBonus' } as const;
		assert.equal(due({ balance: aBalance({ nextResetAt: null, nextExpiry }) }), at);
		assert.equal(due({ dailyBonus: aClaimedBonus({ nextAvailableAt: at }) }), at);
		assert.equal(due({ trial: aTrial({ endsAt: at }) }), at);
		assert.equal(due({ subscription: aSubscription({ nextRenewalAt: at }) }), at);
		assert.equal(due({ subscription: aPaidSubscription({ nextRenewalAt: null, endsAt: at }) }), at);
	});

	it('is the earliest of those that are still to come', () => {
		const about = {
			balance: aBalance({ nextResetAt: '2025-03-31T00:00:00.000Z' }),
			dailyBonus: aClaimedBonus({ nextAvailableAt: '2025-03-11T00:00:00.000Z' }),
			trial: aTrial({ endsAt: '2025-03-10T11:00:00.000Z' }),
		};
		assert.equal(due(about), '2025-03-11T00:00:00.000Z');
	});

	it('is told on this machine’s clock', () => {
		const dailyBonus = aClaimedBonus({ nextAvailableAt: '2025-03-11T00:00:00.000Z' });
		assert.equal(due({ dailyBonus, serverOffsetMs: 60 * 60_000 }), '2025-03-10T23:00:00.000Z');
	});

	it('does not mind parts that could not be read', () => {
		assert.equal(due({ balance: 'error', subscription: 'error', dailyBonus: 'error', trial: 'error' }), null);
	});
});

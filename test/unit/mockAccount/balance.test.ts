import * as assert from 'node:assert/strict';
import { createAccountWorld } from '../../mock-server/account/accountWorld';
import { credits } from '../../mock-server/account/credits';
import { spendExactly } from '../../mock-server/scenarios/spendDown';
import { DAY_MS } from '../ledger/story';
import { createTestAccount } from './createTestAccount';

const START = Date.parse('2026-03-01T10:00:00Z');

describe('The balance', () => {
	it('of a new account is the free allocation and the quota, both for thirty days', () => {
		const { version, ...balance } = createTestAccount(START).balance(START);
		assert.ok(version > 0);
		assert.deepEqual(balance, {
			unlimited: false,
			period: { startAt: '2026-03-01T10:00:00.000Z', endAt: '2026-03-31T10:00:00.000Z' },
			totalMicro: credits(50),
			usedMicro: 0,
			heldMicro: 0,
			availableMicro: credits(50),
			additionalMicro: 0,
			otherMicro: credits(20),
			spendableMicro: credits(70),
			overageMicro: 0,
			status: 'ok',
			lowThresholdMicro: credits(12.5),
			nextResetAt: '2026-03-31T10:00:00.000Z',
			nextExpiry: { at: '2026-03-31T10:00:00.000Z', amountMicro: credits(70), kind: 'allocation' },
		});
	});

	it('is low from a quarter of the allocation on, and exhausted at nothing', () => {
		const world = createAccountWorld({ seed: 1 });
		const account = world.createAccount({ email: 'mara@example.com', withoutFreeQuota: true }, START);
		const status = (): string => account.balance(START).status;
		spendExactly(account, credits(37.5) - 1, START);
		assert.equal(status(), 'ok');
		spendExactly(account, 1, START);
		assert.equal(status(), 'low');
		spendExactly(account, credits(12.5) - 1, START);
		assert.equal(status(), 'low');
		spendExactly(account, 1, START);
		assert.equal(status(), 'exhausted');
	});

	it('gives the quota once and the allocation every thirty days', () => {
		const account = createTestAccount(START);
		const { totalMicro, otherMicro } = account.balance(START + 30 * DAY_MS);
		assert.deepEqual([totalMicro, otherMicro], [credits(50), 0]);
	});
});

import * as assert from 'node:assert/strict';
import { createAccountWorld } from '../../mock-server/account/accountWorld';
import { DAY_MS } from '../ledger/story';
import { createTestAccount } from './createTestAccount';

const START = Date.parse('2026-03-01T10:00:00Z');
const chat = {
	operation: 'chat',
	modelId: 'local-draft',
	inputTokens: 1,
	outputTokens: 1,
	cacheReadTokens: 0,
	cacheWriteTokens: 0,
} as const;

describe('The event log', () => {
	it('tells a finished request with the balance after it, in one event', () => {
		const account = createTestAccount(START);
		const told: string[] = [];
		account.onEvent(({ event }) => told.push(event));
		account.recordRequest({ ...chat, clientSessionId: 'window A' }, START);
		assert.deepEqual(told, ['sessionUpdated', 'usageRecorded']);
	});

	it('tells a claim before the balance it brings', () => {
		const account = createTestAccount(START);
		const told: string[] = [];
		account.onEvent(({ event }) => told.push(event));
		account.claimDailyBonus(START);
		assert.deepEqual(told, ['bonusClaimed', 'balanceUpdated']);
	});

	it('says at midnight that the bonus is there again', () => {
		const account = createTestAccount(START);
		account.claimDailyBonus(START);
		const told: string[] = [];
		account.onEvent(({ event }) => told.push(event));
		assert.equal(account.nextDueAt(), Date.parse('2026-03-02T00:00:00Z'));
		account.advance(account.nextDueAt());
		assert.deepEqual(told, ['bonusAvailable']);
	});

	it('stops telling who no longer listens', () => {
		const account = createTestAccount(START);
		let count = 0;
		const stop = account.onEvent(() => {
			count += 1;
		});
		account.claimDailyBonus(START);
		stop();
		account.claimDailyBonus(START + DAY_MS);
		assert.equal(count, 2);
	});

	it('asks for a fresh start when what was missed is too long ago or never happened', () => {
		const account = createTestAccount(START);
		const early = account.version;
		for (let count = 0; count < 2500; count += 1) account.recordRequest(chat, START + count * 1000);
		const { version } = account;
		assert.deepEqual(account.eventsAfter(early), { kind: 'resync', version });
		assert.deepEqual(account.eventsAfter(version + 1), { kind: 'resync', version });
		assert.deepEqual(account.eventsAfter(Number.NaN), { kind: 'resync', version });
		assert.deepEqual(account.eventsAfter(version), { kind: 'events', events: [] });
		const replay = account.eventsAfter(version - 900);
		assert.equal(replay.kind === 'events' && replay.events.length, 900);
	});

	it('says nothing of a past that was lived before anybody could listen', () => {
		const world = createAccountWorld({ seed: 1 });
		const account = world.createQuietAccount({ email: 'mara@example.com' }, START);
		account.claimDailyBonus(START);
		const { version } = account;
		world.beginTelling();
		assert.deepEqual(account.eventsAfter(version - 1), { kind: 'resync', version });
		account.claimDailyBonus(START + DAY_MS);
		const replay = account.eventsAfter(version);
		assert.deepEqual(replay.kind === 'events' && replay.events.map(({ event }) => event), [
			'bonusAvailable',
			'bonusClaimed',
			'balanceUpdated',
		]);
	});
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SnapshotCache } from '../../../src/account/snapshotCache';
import { aDailyBonus } from '../../support/builders/aDailyBonus';
import { aGrant } from '../../support/builders/aGrant';
import { aSnapshot } from '../../support/builders/aSnapshot';
import { aTrial } from '../../support/builders/aTrial';
import { noonMs } from '../../support/builders/noon';
import { InMemoryMemory } from '../../support/inMemoryMemory';

const origin = 'https://meter.example';

describe('The snapshot on disk', () => {
	async function stored(snapshot = aSnapshot()) {
		const memory = new InMemoryMemory();
		const cache = new SnapshotCache(memory);
		await cache.write({ snapshot, fetchedAt: noonMs });
		return { memory, cache };
	}

	/** The stored record with one member replaced. */
	async function tampered(member: string, value: unknown) {
		const { memory, cache } = await stored();
		const record = memory.get('snapshot.v1');
		assert.ok(typeof record === 'object');
		await memory.set('snapshot.v1', { ...record, [member]: value });
		return cache.read(origin, 'acct-1');
	}

	it('comes back as it was written', async () => {
		const snapshot = aSnapshot({
			trial: aTrial(),
			dailyBonus: aDailyBonus(),
			balance: 'error',
			grants: [aGrant(), aGrant({ id: 'grant-2', expiresAt: null })],
			serverOffsetMs: -7_000,
		});
		const { cache } = await stored(snapshot);
		assert.deepEqual(cache.read(origin, 'acct-1'), { snapshot, fetchedAt: noonMs });
	});

	it('exists for its own backend and account only', async () => {
		const { cache } = await stored();
		assert.equal(cache.read('https://elsewhere.example', 'acct-1'), null);
		assert.equal(cache.read(origin, 'acct-2'), null);
		assert.notEqual(cache.read(origin, 'acct-1'), null);
	});

	it('is gone once it was cleared', async () => {
		const { cache, memory } = await stored();
		await cache.clear();
		assert.equal(cache.read(origin, 'acct-1'), null);
		assert.deepEqual(memory.keys(), []);
	});

	it('is not believed when a part of it is broken', async () => {
		const broken: readonly (readonly [string, unknown])[] = [
			['fetchedAt', 'yesterday'],
			['fetchedAt', -1],
			['fetchedAt', 1.5],
			['fetchedAt', null],
			['serverOffsetMs', null],
			['meta', {}],
			['overview', { identity: {} }],
			['overview', null],
		];
		for (const [member, value] of broken)
			assert.equal(await tampered(member, value), null, `${member}: ${JSON.stringify(value)}`);
	});

	it('goes without buckets that cannot be read', async () => {
		assert.equal((await tampered('grants', [{ id: 'x' }]))?.snapshot.grants, null);
		assert.equal((await tampered('grants', 'none'))?.snapshot.grants, null);
		assert.equal((await tampered('grants', null))?.snapshot.grants, null);
	});

	it('that is anything at all never breaks a start', async () => {
		await fc.assert(
			fc.asyncProperty(fc.jsonValue(), async value => {
				const memory = new InMemoryMemory();
				await memory.set('snapshot.v1', value);
				assert.equal(new SnapshotCache(memory).read(origin, 'acct-1'), null);
			}),
			{ numRuns: 500 },
		);
	});
});

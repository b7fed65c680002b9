import assert from 'node:assert/strict';
import { IdempotencyKey } from '../../../src/account/idempotencyKey';
import type { MeterProblem } from '../../../src/meter/meterProblem';
import { fakeWorld } from '../../support/fakeWorld';

const hourMs = 60 * 60_000;

describe('The key of a change', () => {
	it('is a UUID', async () => {
		const key = await new IdempotencyKey(fakeWorld(), 'claim').forAccount('acct-1');
		assert.match(key, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	});

	it('is written down before it is used, and is the same for another window or the next start', async () => {
		const world = fakeWorld();
		const key = await new IdempotencyKey(world, 'claim').forAccount('acct-1');
		assert.ok(world.memory.text.includes(key));
		assert.equal(await new IdempotencyKey(world, 'claim').forAccount('acct-1'), key);
	});

	it('is another one for another account', async () => {
		const world = fakeWorld();
		const keys = new IdempotencyKey(world, 'claim');
		assert.notEqual(await keys.forAccount('acct-1'), await keys.forAccount('acct-2'));
	});

	it('is another one after a final answer', async () => {
		const keys = new IdempotencyKey(fakeWorld(), 'claim');
		const first = await keys.forAccount('acct-1');
		await keys.clear();
		assert.notEqual(await keys.forAccount('acct-1'), first);
	});

	it('lives as long as the service remembers it, and no longer', async () => {
		const world = fakeWorld();
		const keys = new IdempotencyKey(world, 'claim');
		const first = await keys.forAccount('acct-1');
		world.clock.jump(24 * hourMs - 1);
		assert.equal(await keys.forAccount('acct-1'), first);
		world.clock.jump(1);
		assert.notEqual(await keys.forAccount('acct-1'), first);
	});

	it('is the same after the clock was set back: a repeat is a repeat, whatever the time', async () => {
		const world = fakeWorld();
		const first = await new IdempotencyKey(world, 'claim').forAccount('acct-1');
		world.clock.jump(-hourMs);
		assert.equal(await new IdempotencyKey(world, 'claim').forAccount('acct-1'), first);
	});

	it('from further in the future than the service remembers a key is not used', async () => {
		const world = fakeWorld();
		const first = await new IdempotencyKey(world, 'claim').forAccount('acct-1');
		world.clock.jump(-24 * hourMs);
		assert.notEqual(await new IdempotencyKey(world, 'claim').forAccount('acct-1'), first);
	});

	it('that another window wrote is used here too, once the disk that failed works again', async () => {
		const world = fakeWorld();
		const here = new IdempotencyKey(world, 'checkout');
		world.memory.failWrites = true;
		await here.settle(await here.forAccount('acct-1', 'creditPack:25'), null);
		world.memory.failWrites = false;
		const there = await new IdempotencyKey(world, 'checkout').forAccount('acct-1', 'creditPack:25');
		assert.equal(await here.forAccount('acct-1', 'creditPack:25'), there);
	});

	it('of a change in one window outlives the answer to another change in another', async () => {
		const world = fakeWorld();
		const here = new IdempotencyKey(world, 'checkout');
		const there = new IdempotencyKey(world, 'checkout');
		const answered = await here.forAccount('acct-1', 'creditPack:25');
		const unanswered = await there.forAccount('acct-1', 'creditPack:50');
		await here.settle(answered, null);
		assert.equal(await there.forAccount('acct-1', 'creditPack:50'), unanswered);
	});

	it('is dropped by its own answer, and by no other of the same window', async () => {
		const keys = new IdempotencyKey(fakeWorld(), 'checkout');
		const first = await keys.forAccount('acct-1', 'creditPack:25');
		const second = await keys.forAccount('acct-1', 'creditPack:26');
		await keys.settle(first, null);
		assert.equal(keys.isWaiting('acct-1', 'creditPack:25'), false);
		assert.equal(keys.isWaiting('acct-1', 'creditPack:26'), true);
		assert.equal(await keys.forAccount('acct-1', 'creditPack:26'), second);
	});

	it('of a report is kept while another one is sent, and while many are', async () => {
		const keys = new IdempotencyKey(fakeWorld(), 'feedback');
		const first = await keys.forAccount('acct-1', 'the first report');
		for (let other = 1; other < 19; other++) await keys.forAccount('acct-1', `report ${other}`);
		await keys.settle(await keys.forAccount('acct-1', 'report 19'), null);
		assert.equal(await keys.forAccount('acct-1', 'the first report'), first);
		for (let other = 20; other < 42; other++) await keys.forAccount('acct-1', `report ${other}`);
		assert.notEqual(await keys.forAccount('acct-1', 'the first report'), first);
	});

	it('of a claim is over with its day', async () => {
		const keys = new IdempotencyKey(fakeWorld(), 'claim');
		const first = await keys.forAccount('acct-1', '2025-03-10');
		assert.equal(await keys.forAccount('acct-1', '2025-03-10'), first);
		assert.notEqual(await keys.forAccount('acct-1', '2025-03-11'), first);
		assert.notEqual(await keys.forAccount('acct-1', '2025-03-10'), first);
	});

	it('that cannot be read is replaced', async () => {
		for (const stored of [
			'text',
			7,
			null,
			[],
			{ accountId: 'acct-1', uuid: 'an old one', startedAt: Date.now() },
			[{ accountId: 'acct-1' }],
			[{ accountId: 'acct-1', uuid: 5, startedAt: 0 }],
			[null, 'text', { accountId: 'acct-1', uuid: 'without a time', startedAt: Number.NaN }],
		]) {
			const world = fakeWorld();
			await world.memory.set('claim.v1', stored);
			assert.match(await new IdempotencyKey(world, 'claim').forAccount('acct-1'), /^[0-9a-f-]{36}$/);
		}
	});

	it('is another one for another purpose and for another content', async () => {
		const world = fakeWorld();
		const checkouts = new IdempotencyKey(world, 'checkout');
		const first = await checkouts.forAccount('acct-1', 'creditPack:25');
		assert.notEqual(await new IdempotencyKey(world, 'claim').forAccount('acct-1'), first);
		assert.equal(await checkouts.forAccount('acct-1', 'creditPack:25'), first);
		assert.notEqual(await checkouts.forAccount('acct-1', 'creditPack:26'), first);
	});

	it('is kept while nobody knows whether the change took effect, and dropped once that is known', async () => {
		const outcomes: ReadonlyArray<readonly [MeterProblem | null, boolean]> = [
			[null, false],
			[{ kind: 'offline' }, true],
			[{ kind: 'timedOut' }, true],
			[{ kind: 'rateLimited', until: 0 }, true],
			[{ kind: 'conflict', code: 'idempotency-key-in-progress', nextAvailableAt: null }, true],
			[{ kind: 'conflict', code: 'subscription-state-conflict', nextAvailableAt: null }, false],
			[{ kind: 'rejected', code: 'idempotency-key-reused' }, false],
			[{ kind: 'unauthorized' }, false],
		];
		for (const [problem, isKept] of outcomes) {
			const keys = new IdempotencyKey(fakeWorld(), 'feedback');
			const first = await keys.forAccount('acct-1', 'content');
			await keys.settle(first, problem);
			const second = await keys.forAccount('acct-1', 'content');
			assert.equal(second === first, isKept, problem?.kind ?? 'answered');
		}
	});
});

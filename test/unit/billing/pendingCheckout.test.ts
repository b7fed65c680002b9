import assert from 'node:assert/strict';
import { type PendingCheckout, PendingCheckouts } from '../../../src/account/billing/pendingCheckout';
import { aSnapshot } from '../../support/builders/aSnapshot';
import { fakeWorld } from '../../support/fakeWorld';

const hourMs = 60 * 60_000;

describe('A payment that outlives its window', () => {
	const world = fakeWorld();
	const pending: PendingCheckout = {
		origin: 'https://meter.example',
		accountId: 'acct-1',
		checkoutId: 'checkout_1',
		item: { kind: 'creditPack', quantity: 25 },
		startedAt: world.clock.now(),
		before: { purchasedIds: ['grant_1'], additionalMicro: 5 },
	};
	const kept = async (value: unknown) => {
		const own = fakeWorld();
		await own.memory.set('pendingCheckout.v1', value);
		return { own, read: new PendingCheckouts(own).read(aSnapshot()) };
	};

	it('is there for its own account at its own service, and for nobody else', async () => {
		const own = fakeWorld();
		const checkouts = new PendingCheckouts(own);
		await checkouts.write(pending);
		assert.deepEqual(checkouts.read(aSnapshot()), pending);
		assert.equal(checkouts.read(aSnapshot({ origin: 'https://other.example' })), null);
		assert.equal(checkouts.read(aSnapshot({ identity: { accountId: 'acct-2' } })), null);
		await checkouts.clear();
		assert.equal(checkouts.read(aSnapshot()), null);
		assert.deepEqual(own.memory.keys(), []);
	});

	it('is not waited for after a day', async () => {
		const { own } = await kept(pending);
		const checkouts = new PendingCheckouts(own);
		own.clock.jump(24 * hourMs - 1);
		assert.notEqual(checkouts.read(aSnapshot()), null);
		own.clock.jump(1);
		assert.equal(checkouts.read(aSnapshot()), null);
	});

	it('is none when it cannot be read', async () => {
		const broken: unknown[] = [
			'text',
			7,
			null,
			[],
			{},
			{ ...pending, item: { kind: 'house' } },
			{ ...pending, item: { kind: 'creditPack', quantity: 'many' } },
			{ ...pending, checkoutId: 1 },
			{ ...pending, startedAt: '2025' },
			{ ...pending, before: null },
		];
		for (const value of broken) assert.equal((await kept(value)).read, null, JSON.stringify(value));
		const partly = await kept({ ...pending, before: { purchasedIds: 'all', additionalMicro: 'much' } });
		assert.deepEqual(partly.read?.before, { purchasedIds: null, additionalMicro: null });
	});

	it('is not worth a failure on a full disk', async () => {
		const own = fakeWorld();
		own.memory.failWrites = true;
		await new PendingCheckouts(own).write(pending);
		assert.equal(new PendingCheckouts(own).read(aSnapshot()), null);
	});
});

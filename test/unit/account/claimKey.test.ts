import assert from 'node:assert/strict';
import { ClaimKey } from '../../../src/account/claimKey';
import { fakeWorld } from '../../support/fakeWorld';

const hourMs = 60 * 60_000;

describe('The key of a claim', () => {
	it('is a UUID', async () => {
		const key = await new ClaimKey(fakeWorld()).forAccount('acct-1');
		assert.match(key, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	});

	it('is written down before it is used, and is the same for another window or the next start', async () => {
		const world = fakeWorld();
		const key = await new ClaimKey(world).forAccount('acct-1');
		assert.ok(world.memory.text.includes(key));
		assert.equal(await new ClaimKey(world).forAccount('acct-1'), key);
	});

	it('is another one for another account', async () => {
		const world = fakeWorld();
		const keys = new ClaimKey(world);
		assert.notEqual(await keys.forAccount('acct-1'), await keys.forAccount('acct-2'));
	});

	it('is another one after a final answer', async () => {
		const keys = new ClaimKey(fakeWorld());
		const first = await keys.forAccount('acct-1');
		await keys.clear();
		assert.notEqual(await keys.forAccount('acct-1'), first);
	});

	it('lives as long as the service remembers it, and no longer', async () => {
		const world = fakeWorld();
		const keys = new ClaimKey(world);
		const first = await keys.forAccount('acct-1');
		world.clock.jump(24 * hourMs - 1);
		assert.equal(await keys.forAccount('acct-1'), first);
		world.clock.jump(1);
		assert.notEqual(await keys.forAccount('acct-1'), first);
	});

	it('from the future, as after the clock was set back, is not used', async () => {
		const world = fakeWorld();
		const first = await new ClaimKey(world).forAccount('acct-1');
		world.clock.jump(-hourMs);
		assert.notEqual(await new ClaimKey(world).forAccount('acct-1'), first);
	});

	it('that cannot be read is replaced', async () => {
		for (const stored of [
			'text',
			7,
			null,
			[],
			{ accountId: 'acct-1' },
			{ accountId: 'acct-1', uuid: 5, startedAt: 0 },
		]) {
			const world = fakeWorld();
			await world.memory.set('claim.v1', stored);
			assert.match(await new ClaimKey(world).forAccount('acct-1'), /^[0-9a-f-]{36}$/);
		}
	});
});

import assert from 'node:assert/strict';
import { CoolDown } from '../../../src/meter/coolDown';
import type { Exchange, HttpChannel } from '../../../src/meter/httpChannel';
import { fail, ok } from '../../../src/util/result';
import { noonMs } from '../../support/builders/noon';
import { type FakeWorld, fakeWorld } from '../../support/fakeWorld';

const origin = 'https://meter.example';
const read: Exchange = { method: 'GET', path: '/v1/account/overview' };
const change: Exchange = {
	method: 'POST',
	path: '/v1/daily-bonus/claim',
	write: { idempotencyKey: 'k', body: {} },
};
const pause = { kind: 'rateLimited', until: noonMs + 600_000 } as const;

function underTest(world: FakeWorld = fakeWorld(), backend = origin) {
	let isBusy = false;
	const asked: string[] = [];
	const channel: HttpChannel = async ({ method }) => {
		asked.push(method);
		return isBusy ? fail(pause) : ok({ isUnchanged: false, body: {}, servedAt: null, tag: null });
	};
	const coolDown = new CoolDown({ ...world, origin: backend });
	return {
		world,
		asked,
		coolDown,
		send: coolDown.around(channel),
		beBusy: (busy: boolean) => {
			isBusy = busy;
		},
	};
}

async function pausedWorld(): Promise<FakeWorld> {
	const first = underTest();
	first.beBusy(true);
	assert.deepEqual(await first.send(read), fail(pause));
	return first.world;
}

describe('A pause that the service asked for', () => {
	it('is kept by every window, without another question (N1)', async () => {
		const other = underTest(await pausedWorld());
		assert.deepEqual(await other.send(read), fail(pause));
		assert.deepEqual(other.asked, []);
	});

	it('is over when it is over', async () => {
		const other = underTest(await pausedWorld());
		other.world.clock.jump(600_000 - 1);
		assert.equal((await other.send(read)).ok, false);
		other.world.clock.jump(1);
		assert.equal((await other.send(read)).ok, true);
	});

	it('from reading does not keep anybody from a change, which has a quota of its own', async () => {
		const other = underTest(await pausedWorld());
		assert.equal((await other.send(change)).ok, true);
		other.beBusy(true);
		await other.send(change);
		assert.equal((await other.send(change)).ok, false);
		assert.deepEqual(other.asked, ['POST', 'POST']);
	});

	it('of one service is none of another', async () => {
		const other = underTest(await pausedWorld(), 'https://elsewhere.example');
		assert.equal((await other.send(read)).ok, true);
	});

	it('goes with the account', async () => {
		const other = underTest(await pausedWorld());
		other.coolDown.forget();
		assert.equal((await other.send(read)).ok, true);
		assert.deepEqual(other.world.memory.keys(), []);
	});

	it('does not grow when the clock is set back, by a day or by a quarter of an hour', async () => {
		for (const byMs of [24 * 60 * 60_000, 15 * 60_000]) {
			const other = underTest(await pausedWorld());
			other.world.clock.jump(-byMs);
			assert.equal((await other.send(read)).ok, true);
		}
	});

	it('does not begin again when a clock that was set back comes to its time once more (N1)', async () => {
		const other = underTest(await pausedWorld());
		other.world.clock.jump(-15 * 60_000);
		await other.send(read);
		other.world.clock.jump(15 * 60_000);
		assert.equal((await other.send(read)).ok, true);
	});

	it('is kept when the clock is put right by a second', async () => {
		const other = underTest(await pausedWorld());
		other.world.clock.jump(-1_000);
		assert.deepEqual(await other.send(read), fail(pause));
	});

	it('that cannot be read is none', async () => {
		for (const stored of [
			'text',
			7,
			null,
			{},
			{ origin, until: 'soon' },
			{ origin, until: noonMs + 1_000 },
		]) {
			const world = fakeWorld();
			await world.memory.set('pause.reads.v1', stored);
			assert.equal((await underTest(world).send(read)).ok, true, JSON.stringify(stored));
		}
	});

	it('that cannot be written down harms nothing', async () => {
		const first = underTest();
		first.world.memory.failWrites = true;
		first.beBusy(true);
		assert.deepEqual(await first.send(read), fail(pause));
	});
});

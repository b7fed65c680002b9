import assert from 'node:assert/strict';
import { lazyLocks } from '../../../src/platform/vscode/lazyLocks';
import { fakeWorld } from '../../support/fakeWorld';

const limits = { ttlMs: 1_000, waitMs: 1_000 };

describe('Locks that could not be loaded', () => {
	it('are loaded by the next one who wants a lock', async () => {
		let loads = 0;
		const locks = lazyLocks(async () => {
			if (++loads === 1) throw new Error('EMFILE: too many open files');
			return fakeWorld().locks;
		});
		await assert.rejects(locks.withLock('session', limits, async () => 'never'));
		const run = await locks.withLock('session', limits, async () => 'done');
		assert.deepEqual(run, { kind: 'ran', value: 'done' });
		await locks.withLock('session', limits, async () => 'done');
		assert.equal(loads, 2);
	});
});

import assert from 'node:assert/strict';
import { Pacer } from '../../../src/app/actions/pacer';
import { FakeClock } from '../../support/fakeClock';
import { FakeTimers } from '../../support/fakeTimers';

describe('Something that is asked for more often than it is worth doing', () => {
	it('is done at once, then once in a while, and once more after the last time', async () => {
		const timers = new FakeTimers(new FakeClock());
		let runs = 0;
		const pacer = new Pacer(timers, 100, () => runs++);
		for (let i = 0; i < 50; i++) pacer.nudge();
		assert.equal(runs, 1);
		await timers.advance(100);
		assert.equal(runs, 2);
		await timers.advance(1_000);
		assert.equal(runs, 2);
		pacer.nudge();
		assert.equal(runs, 3);
		pacer.nudge();
		pacer.dispose();
		await timers.advance(1_000);
		assert.equal(runs, 3);
		assert.deepEqual(timers.delays, []);
	});
});

import assert from 'node:assert/strict';
import { SingleFlight } from '../../../src/util/singleFlight';

describe('A single flight', () => {
	it('gives everybody who asks meanwhile the same run', async () => {
		const flight = new SingleFlight<number>();
		let runs = 0;
		const run = async () => ++runs;
		assert.deepEqual(await Promise.all([flight.run(run), flight.run(run)]), [1, 1]);
		assert.equal(await flight.run(run), 2);
	});

	it('begins anew after a failure, which everybody hears of', async () => {
		const flight = new SingleFlight<number>();
		const failing = async () => {
			throw new Error('no');
		};
		const both = await Promise.allSettled([flight.run(failing), flight.run(failing)]);
		assert.deepEqual(
			both.map(({ status }) => status),
			['rejected', 'rejected'],
		);
		assert.equal(await flight.run(async () => 1), 1);
	});
});

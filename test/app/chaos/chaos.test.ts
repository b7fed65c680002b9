/** A short run of `npm run chaos`: the same few seeds every time, so that it says the same on every machine. */
import assert from 'node:assert/strict';
import { runChaos } from '../../chaos/runChaos';

const steps = 60;

describe('The whole app in a storm of faults, clock changes and impatient users', () => {
	for (const seed of [11, 12, 13, 14])
		it(`shows what is true, doubles nothing, leaks nothing and comes to rest (seed ${seed})`, async () => {
			const { finding, story } = await runChaos(seed, steps);
			assert.equal(finding, null, story.join('\n'));
		});

	it('tells the same story again when it is given the same seed', async () => {
		const first = await runChaos(15, steps);
		const second = await runChaos(15, steps);
		assert.deepEqual(second.story, first.story);
		assert.ok(first.story.length > steps);
	});
});

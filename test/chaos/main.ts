/** `npm run chaos -- --seed 7 --steps 240`: one seed. `--minutes 60`: as many seeds as there is time for, from there on. */
import { parseArgs } from 'node:util';
import { runChaos } from './runChaos';

const { values } = parseArgs({
	options: { seed: { type: 'string' }, minutes: { type: 'string' }, steps: { type: 'string' } },
});
const steps = Number(values.steps ?? 240);
const firstSeed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
const endsAt = performance.now() + Number(values.minutes ?? 0) * 60_000;

async function main(): Promise<void> {
	// Until the end is reached: a run that waits for something that never comes ends without a word.
	process.exitCode = 1;
	let done = 0;
	for (let seed = firstSeed; ; seed++) {
		const result = await runChaos(seed, steps);
		done += result.steps;
		if (result.finding !== null) {
			console.log(result.story.join('\n'));
			console.log(`\nseed ${seed}, step ${result.steps}: ${result.finding}`);
			console.log(`Again: npm run chaos -- --seed ${seed} --steps ${steps}`);
			return;
		}
		if (performance.now() >= endsAt) {
			console.log(`seeds ${firstSeed} to ${seed}, ${done} steps: nothing found`);
			process.exitCode = 0;
			return;
		}
	}
}

void main();

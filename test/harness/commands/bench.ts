// `npm run bench`: builds what is shipped, measures it, and writes docs/benchmarks.md.
import { runBench } from '../../bench/runBench';
import { describeFailure } from '../bootstrap/plainFailure.mjs';
import { runBuild } from '../build/runBuild';
import { runPackage } from '../build/runPackage';

async function main(): Promise<void> {
	await runPackage();
	await runBuild(['mock', 'bench']);
	await runBench();
}

main().then(
	() => process.exit(0),
	error => {
		console.error(describeFailure(error));
		process.exit(1);
	},
);

// One level in a process of its own: `runMochaLevel.js '<MochaRun as JSON>'`.
import { sumOf } from '../mocha/levelResult';
import { runMocha } from '../mocha/runMocha';

runMocha(JSON.parse(process.argv[2] ?? '')).then(
	result => process.exit(sumOf(result).failures.length === 0 ? 0 : 1),
	error => {
		console.error(error);
		process.exit(1);
	},
);

// One level in a process of its own: `runMochaLevel.js '<MochaRun as JSON>'`.
import { runMocha } from '../mocha/runMocha';

runMocha(JSON.parse(process.argv[2] ?? '')).then(
	({ failed }) => process.exit(failed === 0 ? 0 : 1),
	error => {
		console.error(error);
		process.exit(1);
	},
);

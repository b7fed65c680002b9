import { describeFailure } from '../bootstrap/plainFailure.mjs';
import { runPackage } from '../build/runPackage';

runPackage().then(
	vsix => console.log(vsix),
	error => {
		console.error(describeFailure(error));
		process.exitCode = 1;
	},
);

#!/usr/bin/env node
// @ts-check
// Where `npm start`, `npm test` and `npm run package` begin. It runs on a bare Node with nothing installed: it installs
// what the lock file asks for, builds the harness, and goes on under the project's own Node 24.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './bootstrap/ensureDependencies.mjs';
import { describeFailure, PlainFailure } from './bootstrap/plainFailure.mjs';
import { runLogged } from './bootstrap/runLogged.mjs';
import { runUnder } from './bootstrap/runUnder.mjs';

const OLDEST_NODE = 20;

try {
	process.exitCode = await main();
} catch (error) {
	console.error(describeFailure(error));
	if (process.argv[2] === 'test') console.log('0 passed, 1 failed');
	process.exitCode = 1;
}

async function main() {
	const [command = '', ...args] = process.argv.slice(2);
	const [major = '0'] = process.versions.node.split('.');
	if (Number(major) < OLDEST_NODE) {
		throw new PlainFailure(
			`Node ${process.versions.node} is too old; install Node ${OLDEST_NODE} or newer and run the command again.`,
		);
	}
	const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
	const node = await ensureDependencies(root);
	const logFile = join(root, 'out/logs/build-harness.log');
	await runLogged([node, 'esbuild.mjs', '--only=harness'], { cwd: root, logFile }).catch(() => {
		throw new PlainFailure(`The test harness does not build; ${logFile} says why.`);
	});
	const program = join(root, `out/harness/${command}.js`);
	if (!existsSync(program)) throw new PlainFailure(`There is no command called "${command}".`);
	const path = `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${join(root, 'node_modules/.bin')}`;
	const env = {
		...process.env,
		PATH: `${path}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`,
	};
	return await runUnder(node, ['--enable-source-maps', program, ...args], { cwd: root, env });
}

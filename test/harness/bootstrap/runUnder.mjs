// @ts-check
// Hands over to another Node and passes every signal on, so that Ctrl-C, a closed terminal and `kill` reach the one
// that has something to clean up. When npm dies without a word, the child is told to stop as well.
import { spawn } from 'node:child_process';

const PARENT_CHECK_MS = 1000;

/**
 * @param {string} node
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} the exit code
 */
export function runUnder(node, args, { cwd, env }) {
	const child = spawn(node, args, { cwd, env, stdio: 'inherit' });
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => child.kill(signal));
	}
	const parentId = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid !== parentId) child.kill('SIGTERM');
	}, PARENT_CHECK_MS);
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code, signal) => {
			clearInterval(watch);
			resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
		});
	});
}

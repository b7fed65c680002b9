import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../harness/projectRoot';

const limitMs = 60_000;

/** Runs one of `programs/` in a Node of its own, and gives what it reports. */
export async function runProgram<Result>(
	name: string,
	input: unknown,
	nodeFlags: readonly string[] = [],
): Promise<Result> {
	const program = join(projectRoot, 'out/bench', `${name}.js`);
	const args = [...nodeFlags, program, JSON.stringify(input)];
	const options = { cwd: projectRoot, timeout: limitMs, maxBuffer: 64 * 1024 * 1024 };
	const { stdout } = await promisify(execFile)(process.execPath, args, options);
	return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

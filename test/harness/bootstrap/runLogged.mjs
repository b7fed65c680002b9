// @ts-check
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A command that ended badly; `output` is what it printed, `logFile` where that is kept. */
export class CommandFailure extends Error {
	/**
	 * @param {string} message
	 * @param {string} output
	 * @param {string} logFile
	 */
	constructor(message, output, logFile) {
		super(message);
		this.output = output;
		this.logFile = logFile;
	}
}

/**
 * Runs a command with its output in a log file, and gives the output back.
 * @param {readonly string[]} command
 * @param {{ cwd: string, logFile: string }} options
 * @returns {Promise<string>}
 */
export function runLogged([program = '', ...args], { cwd, logFile }) {
	mkdirSync(dirname(logFile), { recursive: true });
	writeFileSync(logFile, '');
	return new Promise((resolve, reject) => {
		let output = '';
		/** @param {Buffer} chunk */
		const keep = chunk => {
			output += chunk;
			try {
				appendFileSync(logFile, chunk);
			} catch {
				// A full disk takes no log either; what was printed is still at hand.
			}
		};
		const shell = process.platform === 'win32' && !program.endsWith('.exe');
		const child = spawn(program, args, { cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] });
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		child.once('error', error => reject(new CommandFailure(error.message, `${output}${error}`, logFile)));
		child.once('close', code => {
			if (code === 0) resolve(output);
			else reject(new CommandFailure(`${program} ended with ${code}`, output, logFile));
		});
	});
}

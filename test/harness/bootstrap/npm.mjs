// @ts-check
import { basename, join } from 'node:path';
import { PlainFailure } from './plainFailure.mjs';
import { CommandFailure, runLogged } from './runLogged.mjs';

/**
 * What npm has in its cache need not be asked for again: everything is pinned. And a network that is not there is
 * noticed within seconds, not minutes.
 */
const PATIENCE = ['--prefer-offline', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/**
 * Runs npm and turns its failures into one plain sentence.
 * @param {readonly string[]} args
 * @param {{ cwd: string, logFolder: string, what: string }} options `what` completes "… could not be installed".
 * @returns {Promise<string>}
 */
export async function npm(args, { cwd, logFolder, what }) {
	const logFile = join(logFolder, `npm-${args[0]}.log`);
	try {
		return await runLogged([...npmCommand(), ...args, ...PATIENCE], { cwd, logFile });
	} catch (error) {
		if (error instanceof CommandFailure) throw new PlainFailure(explain(error.output, what, logFile));
		throw error;
	}
}

/** The npm that runs us, when one does, so that nothing depends on what else is on the PATH. */
function npmCommand() {
	const running = process.env['npm_execpath'] ?? '';
	return basename(running).startsWith('npm') && running.endsWith('js')
		? [process.execPath, running]
		: ['npm'];
}

/**
 * @param {string} output
 * @param {string} what
 * @param {string} logFile
 */
function explain(output, what, logFile) {
	const reason = [
		{ signs: /ENOSPC/, words: 'the disk is full; free some space and run the command again' },
		{ signs: /EACCES|EPERM|EROFS/, words: `a folder cannot be written to; ${logFile} names it` },
		{
			signs:
				/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/,
			words: 'the npm registry cannot be reached; check the network connection and run the command again',
		},
		{ signs: /E401|E403/, words: 'the npm registry refused access; check the registry settings of npm' },
		{
			signs: /E404|ETARGET/,
			words: 'the npm registry has no such version; check the registry settings of npm',
		},
		{ signs: /EINTEGRITY/, words: 'what was downloaded is damaged; run the command again' },
		{ signs: /ENOENT.*npm|spawn npm/, words: 'npm was not found; install npm and run the command again' },
	].find(({ signs }) => signs.test(output));
	return `${what} could not be installed: ${reason?.words ?? `npm failed, and ${logFile} says why`}.`;
}

/** (a): the same activation in the extension host of a real VS Code, one extension to a window. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { startServer, type VsCodeServer } from '../../harness/vscode/startServer';
import { newestVsCode } from '../../harness/vscode/vsCodeVersions';
import { inTurns } from '../measure/inTurns';
import { ratioOf } from '../measure/spread';
import type { Chapter } from '../report/chapter';
import { sayMs, sayRatio } from '../report/say';
import type { CandidateName } from './extensionFolders';
import type { Folders } from './measureUnderStub';
import { type HostTime, readTimes, type TimedCopy, timedCopy } from './timedCopies';

const rounds = 5;
/** What has a target is measured more often: an activation of half a millisecond is twice as long now and then. */
const furtherRounds = 10;
const limitMs = 60_000;
const candidates = [
	'empty',
	'creditbar',
	'githubSignIn',
	'microsoftSignIn',
] as const satisfies readonly CandidateName[];

const whereTimeGoes = `Where the time goes, from marks set in the code for one look (shares of the fastest of eight windows):

- 36 %: reading and compiling the file
- 17 %: the names of some forty commands
- 14 %: the restorer of panels
- 7 %: the status item
- 6 %: the editor’s API, which is made anew for each extension that asks for it
- 4 %: three settings
- 16 %: the text of last time, the app in front of the app, the API for other extensions

An empty extension does none of this, and none of it can be left out: a command has to be there when the activation that it asked for is over. Nothing of it is put off to a promise either: when \`activate()\` returns, the activation is over.

What was tried, against the version before in the same run (0.37 × its time): half of the file is gone, as what each command does, the panel and the tooltip are loaded after the first paint; the commands are registered from the manifest’s list; the log comes with its first line, and the handler of links with the core, until when the editor keeps a link; three settings are read instead of eleven, without asking where each comes from (a fifth of the time then, 4 % now). The tree, the Accounts menu, context keys and the chat provider are registered after the first paint, in the same turn of the event loop, and do not count here. A machine that is busy with other things stretches the calls that leave the process more than the empty extension, which makes none.`;

type Candidate = (typeof candidates)[number];

interface Host {
	readonly server: VsCodeServer;
	readonly copy: TimedCopy;
	readonly dataDir: string;
}

export async function measureInHost(folders: Folders, within: string, browser: Browser): Promise<Chapter> {
	// One for all windows, so that only the first fetches the editor's own scripts.
	const context = await browser.newContext();
	const hosts = new Map<Candidate, Host>();
	try {
		for (const name of candidates) hosts.set(name, await startHost(name, folders, within));
		const open = (name: Candidate) => activationIn(hosts.get(name), context);
		const judged = { empty: () => open('empty'), creditbar: () => open('creditbar') };
		const withPeers = await inTurns(rounds, {
			...judged,
			githubSignIn: () => open('githubSignIn'),
			microsoftSignIn: () => open('microsoftSignIn'),
		});
		const further = await inTurns(furtherRounds, judged);
		const samples = {
			...withPeers,
			empty: [...withPeers.empty, ...further.empty],
			creditbar: [...withPeers.creditbar, ...further.creditbar],
		};
		const totalOf = (name: Candidate) => samples[name].map(({ totalMs }) => totalMs);
		const floor = totalOf('empty');
		const row = (name: Candidate, what: string) => ({
			what,
			measured: sayMs(totalOf(name)),
			floor: sayMs(floor),
			ratio: sayRatio(ratioOf(totalOf(name), floor)),
		});
		const ratio = ratioOf(totalOf('creditbar'), floor);
		return {
			title: 'Activation in VS Code',
			method: `The extension host of VS Code ${newestVsCode} from npm, a fresh window each time, one extension in it, ${rounds} rounds in turns, and ${furtherRounds} more of the empty extension and Creditbar. Measured by a few lines in front of each extension’s main file; the calls into the editor are real ones here.`,
			rows: [
				{ what: 'empty extension', measured: sayMs(floor), ratio: '1' },
				{ ...row('creditbar', '**Creditbar**'), target: '≤ 10 × empty', isMet: ratio <= 10 },
				row('githubSignIn', 'VS Code’s GitHub sign-in'),
				row('microsoftSignIn', 'VS Code’s Microsoft sign-in'),
			],
			notes: [whereTimeGoes],
		};
	} finally {
		for (const { server } of hosts.values()) await server.stop();
	}
}

async function startHost(name: Candidate, folders: Folders, within: string): Promise<Host> {
	const copy = timedCopy(name, folders[name], within);
	const dataDir = join(within, 'hosts', `${name}-data`);
	mkdirSync(join(dataDir, 'workspace'), { recursive: true });
	const server = await startServer({
		version: newestVsCode,
		dataDir,
		settings: {},
		extensionsDir: copy.extensionsDir,
	});
	return { server, copy, dataDir };
}

/** Opens a window, waits until the extension has written down its time, and closes the window. */
async function activationIn(host: Host | undefined, context: BrowserContext): Promise<HostTime> {
	if (!host) throw new Error('The host was not started.');
	const { server, copy, dataDir } = host;
	const before = readTimes(copy.timesFile).length;
	const page = await context.newPage();
	try {
		await page.goto(`${server.url}/?folder=${encodeURIComponent(join(dataDir, 'workspace'))}`);
		const deadline = Date.now() + limitMs;
		while (readTimes(copy.timesFile).length === before) {
			if (Date.now() > deadline) throw new Error(`Nothing was activated; ${server.logFile} may say why.`);
			await new Promise(resolve => setTimeout(resolve, 50));
		}
	} finally {
		await page.close();
	}
	const time = readTimes(copy.timesFile).at(-1);
	if (!time) throw new Error('No time was written down.');
	return time;
}

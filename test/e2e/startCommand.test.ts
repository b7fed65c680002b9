// `npm start` as a person meets it: it says where VS Code is, VS Code has Creditbar in it, and Ctrl-C leaves nothing.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../harness/launchBrowser';
import { projectRoot } from '../harness/projectRoot';
import { versionOfThisRun } from '../harness/vscode/vsCodeVersions';
import { createWorkbenchWindow } from '../harness/workbench/workbenchWindow';

const GOODBYE_MS = 10_000;

describe('npm start', () => {
	let command: ChildProcess;
	let browser: Browser;
	let vsCodeUrl = '';
	let backendUrl = '';

	before(async () => {
		browser = await launchBrowser();
		command = spawn(
			process.execPath,
			[
				join(projectRoot, 'test/harness/bootstrap.mjs'),
				...['start', '--vscode', versionOfThisRun(), '--scenario', 'pro'],
			],
			{ stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' } },
		);
		if (!command.stdout) throw new Error('The command has no output to read.');
		for await (const line of createInterface(command.stdout)) {
			vsCodeUrl ||= /^Creditbar runs in VS Code .* at (http\S+)$/.exec(line)?.[1] ?? '';
			backendUrl ||= /^Mock backend: (http\S+), scenario pro/.exec(line)?.[1] ?? '';
			if (line.startsWith('Ctrl-C')) break;
		}
		command.stdout.resume();
	});

	after(async () => {
		await browser?.close();
		command?.kill('SIGTERM');
	});

	it('opens a VS Code in which Creditbar knows its backend', async () => {
		const { statusBarItem } = await createWorkbenchWindow(await browser.newContext(), vsCodeUrl);
		await statusBarItem('creditbar.balance').waitForText(/Sign in/);
		const meta = await fetch(`${backendUrl}/v1/meta`);
		assert.equal(meta.status, 200);
	});

	it('ends everything it started when it is interrupted', async () => {
		const started = descendantsOf(command.pid);
		assert.ok(started.length >= 3, `a VS Code, a backend and an extension host run: ${started}`);
		command.kill('SIGINT');
		const [code] = await once(command, 'exit');
		assert.equal(code, 0);
		assert.deepEqual(await stillRunningAfterGoodbye(started), []);
		await assert.rejects(fetch(vsCodeUrl));
		await assert.rejects(fetch(backendUrl));
	});
});

function descendantsOf(processId: number | undefined): number[] {
	const rows = processTable();
	const childrenOf = (parent: number | undefined): number[] =>
		rows.flatMap(({ id, parentId }) => (parentId === parent ? [id, ...childrenOf(id)] : []));
	return childrenOf(processId);
}

/** Bare Linux machines have no `ps`, others have no `/proc`. */
function processTable(): { id: number; parentId: number }[] {
	if (process.platform !== 'linux') {
		const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
		return stdout.split('\n').map(line => {
			const [id = 0, parentId = 0] = line.trim().split(/\s+/).map(Number);
			return { id, parentId };
		});
	}
	return globSync('/proc/[0-9]*/stat').map(file => {
		const [, id, parentId] = /^(\d+) \(.*\) \S (\d+)/s.exec(readIfThere(file)) ?? [];
		return { id: Number(id), parentId: Number(parentId) };
	});
}

/** A process may end between being listed and being looked at. */
function readIfThere(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}

/** A process that was killed is in the table until the system has buried it. */
async function stillRunningAfterGoodbye(processIds: readonly number[]): Promise<number[]> {
	const givenUpAt = Date.now() + GOODBYE_MS;
	while (processIds.some(isRunning) && Date.now() < givenUpAt) await delay(50);
	return processIds.filter(isRunning);
}

function isRunning(processId: number): boolean {
	try {
		process.kill(processId, 0);
		return true;
	} catch {
		return false;
	}
}

/**
 * Six windows as six real processes with one store, one lock on disk and one server that forgives no reuse. This file is
 * also the program of those processes, which reach the server through the test.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locks } from '../../../src/platform/locks';
import type { Secrets } from '../../../src/platform/secrets';
import { vscodeLocks } from '../../../src/platform/vscode/locks';
import { createSession } from '../../../src/session/createSession';
import type { SessionRecord } from '../../../src/session/sessionRecord';
import { fail, ok } from '../../../src/util/result';
import { FakeClock } from '../../support/fakeClock';
import { FakeSignInServer } from '../../support/fakeSignInServer';
import { fakeWorld } from '../../support/fakeWorld';

const origin = 'https://meter.example';
const elevenMinutesMs = 11 * 60_000;

function tests(this: Mocha.Suite): void {
	// Starting processes on a busy machine takes its time; this only turns a hang into a failure.
	this.timeout(60_000);
	let folder = '';
	let windows: Array<ReturnType<typeof startWindow>> = [];

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'creditbar-windows-'));
	});

	afterEach(() => {
		for (const { child } of windows) child.kill('SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	});

	/** A session that all windows find, and that is due. */
	function keepDueSession(server: FakeSignInServer): void {
		const { accessToken, refreshToken, lifetimeMs } = server.grant();
		const receivedAt = Date.now() - elevenMinutesMs;
		const tokens = { accessToken, refreshToken, lifetimeMs, receivedAt };
		const record: SessionRecord = {
			version: 1,
			origin,
			sessionId: 'one',
			generation: 1,
			...tokens,
			account: null,
		};
		mkdirSync(folder, { recursive: true });
		writeFileSync(secretFile(folder, `session.v1@${origin}`), JSON.stringify(record));
	}

	it('make one refresh call for a token that is due, and all go on with the new one (T1)', async () => {
		const server = new FakeSignInServer(new FakeClock());
		server.graceMs = -1;
		keepDueSession(server);
		windows = Array.from({ length: 6 }, () => startWindow(folder, server));
		await Promise.all(windows.map(({ says }) => says('ready')));
		for (const { child } of windows) child.send(['go']);
		const tokens = await Promise.all(windows.map(({ says }) => says('token')));
		assert.deepEqual(tokens, Array(6).fill('access-for-refresh-2'));
		assert.equal(server.count('refresh'), 1);
		assert.equal(server.hasRevokedAny, false);
	});

	it('go on without the one that is killed while it refreshes, and nobody is signed out (T2)', async () => {
		const server = new FakeSignInServer(new FakeClock());
		keepDueSession(server);
		const open = server.hold('refresh');
		windows = Array.from({ length: 6 }, () => startWindow(folder, server));
		await Promise.all(windows.map(({ says }) => says('ready')));
		for (const { child } of windows) child.send(['go']);
		const killed = await Promise.race(
			windows.map(async window => {
				await window.says('asked');
				return window;
			}),
		);
		const others = windows.filter(window => window !== killed);
		const gone = once(killed.child, 'exit');
		killed.child.kill('SIGKILL');
		await gone;
		open();
		const tokens = await Promise.all(others.map(({ says }) => says('token')));
		assert.equal(new Set(tokens).size, 1);
		assert.match(tokens[0] ?? '', /^access-for-refresh-/);
		assert.equal(server.hasRevokedAny, false);
		assert.ok(server.count('refresh') <= 2, 'the lost answer and one repeat');
	});

	it('are all signed out by one clear no, and ask only once (T10)', async () => {
		const server = new FakeSignInServer(new FakeClock());
		keepDueSession(server);
		server.revokeEverything();
		windows = Array.from({ length: 6 }, () => startWindow(folder, server));
		await Promise.all(windows.map(({ says }) => says('ready')));
		for (const { child } of windows) child.send(['go']);
		const answers = await Promise.all(windows.map(({ says }) => says('token')));
		assert.deepEqual(answers.sort(), ['no: expired', ...Array(5).fill('no: signedOut')]);
		assert.equal(server.count('refresh'), 1);
	});
}

/** Messages either way are lists of texts, the first of which says what it is. */
function startWindow(folder: string, server: FakeSignInServer) {
	const child: ChildProcess = fork(__filename, ['window', folder], { execArgv: [] });
	const said = new Map<string, string>();
	const listeners = new Set<() => void>();
	child.on('message', async message => {
		const [what, text] = textsOf(message);
		if (what === 'refresh') {
			said.set('asked', '');
			for (const listener of listeners) listener();
			const answer = await server.refresh(text ?? '');
			if (child.connected)
				child.send(
					answer.ok ? ['granted', answer.value.accessToken, answer.value.refreshToken] : ['refused'],
				);
		} else said.set(what ?? '', text ?? '');
		for (const listener of listeners) listener();
	});
	const says = (what: string) =>
		new Promise<string>((resolve, reject) => {
			const look = () => {
				const text = said.get(what);
				if (text !== undefined) resolve(text);
			};
			listeners.add(look);
			child.on('exit', () => reject(new Error(`The window closed without saying "${what}".`)));
			look();
		});
	return { child, says };
}

/** The program of a window: wants a token when told to go, and says what it got. */
async function beWindow(folder: string): Promise<void> {
	const session = createSession({
		world: {
			...fakeWorld(),
			clock: { now: () => Date.now() },
			timers: {
				after(delayMs, run) {
					const timer = setTimeout(run, delayMs);
					return { dispose: () => clearTimeout(timer) };
				},
			},
			secrets: secretsOnDisk(folder),
			locks: locksOfShortLife(vscodeLocks({ scheme: 'file', fsPath: folder })),
		},
		oauth: new ServerInTheTest(new FakeClock()),
		origin,
		onStorageTrouble: () => {},
	});
	await session.start();
	process.send?.(['ready', '']);
	await nextMessage();
	const token = await session.accessToken();
	process.send?.(['token', token.ok ? token.value : `no: ${token.problem.kind}`]);
	session.dispose();
	process.disconnect();
}

/** Who waits for a killed window waits two seconds instead of half a minute. */
function locksOfShortLife(locks: Locks): Locks {
	return { withLock: (name, { waitMs }, task) => locks.withLock(name, { ttlMs: 2_000, waitMs }, task) };
}

class ServerInTheTest extends FakeSignInServer {
	override async refresh(asked: string) {
		process.send?.(['refresh', asked]);
		const [kind, accessToken = '', refreshToken = ''] = await nextMessage();
		if (kind !== 'granted') return fail({ kind: 'rejected', code: 'invalid_grant' } as const);
		return ok({ accessToken, refreshToken, lifetimeMs: this.lifetimeMs, scope: '' });
	}
}

function nextMessage(): Promise<string[]> {
	return new Promise(resolve => process.once('message', message => resolve(textsOf(message))));
}

function textsOf(message: unknown): string[] {
	return Array.isArray(message) ? message.map(String) : [];
}

/** A keyring that all processes share and that tells nobody of changes. */
function secretsOnDisk(folder: string): Secrets {
	return {
		get: key => readFile(secretFile(folder, key), 'utf8').catch(() => undefined),
		async store(key, value) {
			const draft = `${secretFile(folder, key)}.${process.pid}`;
			await writeFile(draft, value);
			await rename(draft, secretFile(folder, key));
		},
		delete: key => rm(secretFile(folder, key), { force: true }),
		onDidChange: () => ({ dispose: () => {} }),
	};
}

function secretFile(folder: string, key: string): string {
	return join(folder, encodeURIComponent(key));
}

if (process.argv[2] === 'window') void beWindow(process.argv[3] ?? '');
else describe('Six windows in six processes', tests);

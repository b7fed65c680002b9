/**
 * Ten windows as ten real processes at one service on loopback. Time is led from here, the same for all, so that hours
 * of polling take seconds and nothing depends on how fast this machine is.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionRecord } from '../../../src/session/sessionRecord';
import { createMockServer, type MockServer } from '../../mock-server/createMockServer';
import { type ListeningMock, serveOnLoopback } from '../../mock-server/serveOnLoopback';
import { FakeClock } from '../../support/fakeClock';
import { FakeTimers } from '../../support/fakeTimers';
import { leftText, withUnit } from '../ledgerText';
import { secretsOnDisk } from './shareOnDisk';
import { beWindow } from './windowProcess';

const count = 10;
const minuteMs = 60_000;
const stepMs = 10_000;

function tests(this: Mocha.Suite): void {
	// Starting processes on a busy machine takes its time; this only turns a hang into a failure.
	this.timeout(120_000);
	let folder = '';
	let clock = new FakeClock();
	let mock: MockServer;
	let listening: ListeningMock;
	let windows: readonly ChildProcess[] = [];

	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'creditbar-windows-'));
		mkdirSync(folder, { recursive: true });
		clock = new FakeClock();
		const timers = new FakeTimers(clock);
		mock = createMockServer({ scenario: 'pro', clock, timers, features: { events: false } });
		listening = await serveOnLoopback(mock);
		await keepSession();
		windows = Array.from({ length: count }, (_, seed) =>
			fork(__filename, ['window', folder, listening.url, String(seed + 1)], { execArgv: [] }),
		);
		await Promise.all(windows.map(answer));
		await tellAll('start');
		mock.control.clearExchanges();
	});

	afterEach(async () => {
		for (const window of windows) window.kill('SIGKILL');
		await listening.close();
		rmSync(folder, { recursive: true, force: true });
	});

	/** A session that all windows find. */
	async function keepSession(): Promise<void> {
		const account = mock.control.world.accounts[0];
		const { accessToken, refreshToken, lifetimeMs } = await mock.control.oauth.issueSession(
			account?.accountId ?? '',
			listening.url,
		);
		const record: SessionRecord = {
			version: 1,
			origin: listening.url,
			sessionId: 'one',
			generation: 1,
			accessToken,
			refreshToken,
			lifetimeMs,
			receivedAt: clock.now(),
			account: { id: account?.accountId ?? '', label: account?.email ?? '' },
		};
		await secretsOnDisk(folder).store(`session.v1@${listening.url}`, JSON.stringify(record));
	}

	async function tellAll(order: string, byMs = 0): Promise<string[][]> {
		const answers = windows.map(answer);
		for (const window of windows) window.send([order, byMs]);
		return Promise.all(answers);
	}

	async function pass(byMs: number): Promise<string[][]> {
		let said: string[][] = [];
		for (let leftMs = byMs; leftMs > 0; leftMs -= stepMs) {
			clock.jump(stepMs);
			said = await tellAll('pass', stepMs);
		}
		return said;
	}

	const reads = () => mock.control.state().hits['overview'] ?? 0;

	it('ask about as often as one window would, and all show what one of them has read', async () => {
		await pass(20 * minuteMs);
		mock.control.record({ inputTokens: 30_000 });
		const before = reads();
		const said = await pass(40 * minuteMs);
		const inTheHour = reads();
		assert.ok(inTheHour - before > 0);
		// Twelve intervals; windows whose turn comes in the same moment may ask together.
		assert.ok(inTheHour >= 10 && inTheHour <= 24, `${inTheHour} readings in an hour of ${count} windows`);
		const { balance } = mock.control.state().accounts[0] ?? assert.fail();
		for (const [text] of said)
			assert.ok(text?.endsWith(` ${withUnit(leftText(balance.spendableMicro))}`), text);
		assert.equal(mock.control.state().oauth.endedSessions, 0);
	});

	it('leave the service alone for as long as it asked one of them to, also when somebody presses refresh', async () => {
		mock.control.addFault({ route: 'overview', kind: 'status', status: 429, retryAfterS: 1_200, times: 1 });
		while (mock.control.faults().length > 0) await pass(stepMs);
		// What was under way together with the question that was refused has been answered by now.
		const asked = reads();
		await pass(10 * minuteMs);
		const said = await tellAll('refresh');
		await pass(8 * minuteMs);
		assert.equal(reads(), asked);
		for (const messages of said) assert.match(messages.at(-1) ?? '', /asks for a pause/);
		await pass(8 * minuteMs);
		assert.ok(reads() > asked);
	});
}

function answer(window: ChildProcess): Promise<string[]> {
	return new Promise((resolve, reject) => {
		const end = () => reject(new Error('A window closed without an answer.'));
		window.once('exit', end);
		window.once('message', message => {
			window.off('exit', end);
			resolve(Array.isArray(message) ? message.map(String) : []);
		});
	});
}

const [, , role, folder, backendUrl, seed] = process.argv;
if (role === 'window') void beWindow(folder ?? '', backendUrl ?? '', Number(seed));
else describe('Ten windows in ten processes', tests);

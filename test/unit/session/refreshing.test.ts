import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { openSecondWindow, openSignedInWindow, type SessionWindow } from '../../support/sessionWindow';
import { settle } from '../../support/settle';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Two thirds of the server's 15 minutes. */
const dueMs = 10 * minuteMs;

async function tokenOf({ session }: SessionWindow): Promise<string> {
	const token = await session.accessToken();
	return token.ok ? token.value : `no token: ${JSON.stringify(token.problem)}`;
}

/** Six windows of one editor, signed in. */
async function openSixWindows() {
	const first = await openSignedInWindow();
	const windows = [first];
	while (windows.length < 6) windows.push(await openSecondWindow(first));
	return { first, windows };
}

describe('Refreshing a session', () => {
	it('leaves a token alone for two thirds of its life and then gets a new one', async () => {
		const window = await openSignedInWindow();
		const { server, world } = window;
		const first = await tokenOf(window);
		await world.timers.advance(dueMs - 1);
		assert.equal(await tokenOf(window), first);
		assert.equal(server.count('refresh'), 0);
		await world.timers.advance(1);
		assert.notEqual(await tokenOf(window), first);
		assert.equal(server.count('refresh'), 1);
	});

	it('asks the server once for all who want a token at the same time', async () => {
		const window = await openSignedInWindow();
		await window.world.timers.advance(dueMs);
		const tokens = await Promise.all(Array.from({ length: 10 }, () => tokenOf(window)));
		assert.equal(new Set(tokens).size, 1);
		assert.equal(window.server.count('refresh'), 1);
	});

	it('makes one call when six windows find the token due together, and all have the new one (T1)', async () => {
		const { first, windows } = await openSixWindows();
		await first.world.timers.advance(dueMs);
		const tokens = await Promise.all(windows.map(tokenOf));
		assert.equal(new Set(tokens).size, 1);
		assert.equal(first.server.count('refresh'), 1);
		assert.equal(first.server.hasRevokedAny, false);
		assert.ok(windows.every(window => window.session.state.kind === 'signedIn'));
	});

	it('makes one call for six windows even if no window hears of another one (T1, T16)', async () => {
		const { first, windows } = await openSixWindows();
		first.world.secrets.events = 'lost';
		await first.world.timers.advance(dueMs);
		for (const window of windows) await tokenOf(window);
		assert.equal(first.server.count('refresh'), 1);
	});

	it('writes the new tokens before anybody gets to use them', async () => {
		const window = await openSignedInWindow();
		const { secrets, timers } = window.world;
		await timers.advance(dueMs);
		const store = secrets.store.bind(secrets);
		let finishWriting = () => {};
		secrets.store = async (key, value) => {
			await new Promise<void>(resolve => {
				finishWriting = resolve;
			});
			await store(key, value);
		};
		let given = '';
		const asking = tokenOf(window).then(token => {
			given = token;
		});
		await settle();
		assert.equal(window.server.count('refresh'), 1);
		assert.equal(given, '');
		finishWriting();
		await asking;
		assert.equal(given, 'access-for-refresh-3');
	});

	it('takes over from a window that died in the middle, without any help (T2)', async () => {
		const dead = await openSignedInWindow();
		const other = await openSecondWindow(dead);
		await dead.world.timers.advance(dueMs);
		dead.server.swallowed.push('refresh');
		void dead.session.accessToken();
		await settle();
		const token = tokenOf(other);
		await dead.world.timers.advance(35_000);
		assert.equal(await token, 'access-for-refresh-3');
	});

	it('takes over in time from a window that died after the server had renewed the token (T2, T11)', async () => {
		const dead = await openSignedInWindow();
		const other = await openSecondWindow(dead);
		await dead.world.timers.advance(dueMs);
		dead.server.swallowed.push('refresh');
		void dead.session.accessToken();
		await settle();
		// The server hears the dead window's question; the answer finds nobody. The next question takes time to get there.
		dead.server.graceMs -= 2_000;
		await dead.server.refresh('refresh-2');
		const token = tokenOf(other);
		await dead.world.timers.advance(30_000);
		assert.match(await token, /^access-for-refresh-/);
		assert.equal(dead.server.hasRevokedAny, false);
		assert.equal(other.session.state.kind, 'signedIn');
	});

	it('gives up with a passing problem when another window never lets go, and keeps the session (T2)', async () => {
		const { session, world, server } = await openSignedInWindow();
		world.locks.isAlwaysBusy = true;
		await world.timers.advance(hourMs);
		const problem = { kind: 'unreachable', reason: 'timedOut' };
		assert.deepEqual(await session.accessToken(), { ok: false, problem });
		assert.equal(session.state.kind, 'signedIn');
		assert.equal(server.count('refresh'), 0);
	});

	it('does not call the server with a lock it has lost while the keyring was being asked (T4)', async () => {
		const window = await openSignedInWindow();
		const { secrets, locks, timers } = window.world;
		await timers.advance(hourMs);
		const get = secrets.get.bind(secrets);
		secrets.get = async key => {
			locks.takeOver('session');
			return get(key);
		};
		assert.equal((await window.session.accessToken()).ok, false);
		assert.equal(window.server.count('refresh'), 0);
		assert.equal(window.session.state.kind, 'signedIn');
	});

	it('survives a night in a bag: the token is old, the clock jumped, no timer ran (T4)', async () => {
		const window = await openSignedInWindow();
		window.world.clock.jump(8 * hourMs);
		assert.equal(await tokenOf(window), 'access-for-refresh-3');
	});

	it('adopts what another window got when its own refresh token turns out to be used up (T5)', async () => {
		for (const lateMs of [0, 250, 1_250]) {
			const { session, server, world } = await openSignedInWindow();
			const key = [...world.secrets.values.keys()][0] ?? '';
			const stored = JSON.parse(world.secrets.values.get(key) ?? '');
			const newer = {
				...stored,
				generation: stored.generation + 1,
				refreshToken: 'theirs',
				accessToken: 'theirs-too',
			};
			await world.timers.advance(dueMs);
			server.failNext('refresh', { kind: 'rejected', code: 'invalid_grant' });
			world.timers.after(lateMs, () =>
				world.secrets.values.set(key, JSON.stringify({ ...newer, receivedAt: world.clock.now() })),
			);
			const token = session.accessToken();
			await world.timers.advance(Math.max(lateMs, 250));
			assert.deepEqual(await token, { ok: true, value: 'theirs-too' });
			assert.equal(session.state.kind, 'signedIn');
		}
	});

	it('does not bring back a session that another window signed out of meanwhile, and ends it for good (T6)', async () => {
		const refreshing = await openSignedInWindow();
		const leaving = await openSecondWindow(refreshing);
		await refreshing.world.timers.advance(dueMs);
		const release = refreshing.server.hold('refresh');
		const token = refreshing.session.accessToken();
		await settle();
		const signedOut = leaving.session.signOut();
		await settle();
		assert.equal(leaving.session.state.kind, 'signedOut');
		release();
		assert.equal((await token).ok, false);
		await signedOut;
		assert.equal(refreshing.world.secrets.values.size, 0);
		assert.equal(refreshing.session.state.kind, 'signedOut');
		await eventually('the new token is revoked too', () => refreshing.server.revoked.includes('refresh-3'));
	});

	for (const ending of ['granted', 'rejected'] as const) {
		it(`leaves another account alone that signed in while the old one's refresh was ${ending} (T7)`, async () => {
			const refreshing = await openSignedInWindow();
			const { server, world } = refreshing;
			const other = await openSecondWindow(refreshing);
			await world.timers.advance(dueMs);
			const release = server.hold('refresh');
			if (ending === 'rejected') server.failNext('refresh', { kind: 'rejected', code: 'invalid_grant' });
			const token = refreshing.session.accessToken();
			await settle();
			world.locks.takeOver('session');
			other.world.browser.onOpen = page => other.world.callbacks.receiveLink(server.approve(page));
			assert.deepEqual(await other.session.signIn('browser'), { kind: 'signedIn' });
			release();
			await world.timers.advance(2_000);
			const theirs = await other.session.accessToken();
			assert.equal(theirs.ok, true);
			assert.deepEqual(await token, theirs);
			assert.deepEqual(await refreshing.session.accessToken(), theirs);
			assert.deepEqual(refreshing.session.state, other.session.state);
		});
	}

	it('ends the session once, in all windows, when the server clearly says no (T10)', async () => {
		const { first, windows } = await openSixWindows();
		await first.world.timers.advance(dueMs);
		first.server.revokeEverything();
		const answers = Promise.all(windows.map(window => window.session.accessToken()));
		await first.world.timers.advance(20_000);
		await answers;
		assert.equal(first.server.count('refresh'), 1);
		assert.equal(first.world.secrets.values.size, 0);
		const ends = windows.flatMap(window => window.states.filter(state => state.kind === 'signedOut'));
		// Opening signed out is the first window's first state.
		assert.deepEqual(
			ends.map(state => state.reason),
			['none', 'expired', 'none', 'none', 'none', 'none', 'none'],
		);
		assert.deepEqual(await first.session.accessToken(), { ok: false, problem: { kind: 'expired' } });
	});

	it('reads again and again without harm when events storm, and acts on none that is about something else (T16)', async () => {
		const { world, session, states } = await openSignedInWindow();
		const told = states.length;
		const key = [...world.secrets.values.keys()][0] ?? '';
		for (let time = 0; time < 1_000; time++) world.secrets.fireEvent(time % 2 ? key : 'other.secret');
		await settle();
		assert.equal(states.length, told);
		assert.equal(session.state.kind, 'signedIn');
	});

	it('hears late of a sign-out, and at the latest when a person turns to the window (T16)', async () => {
		const first = await openSignedInWindow();
		const second = await openSecondWindow(first);
		const third = await openSecondWindow(first);
		first.world.secrets.events = 'held';
		await first.session.signOut();
		assert.equal(second.session.state.kind, 'signedIn');
		second.world.windowFocus.focus();
		await settle();
		assert.deepEqual(second.session.state, { kind: 'signedOut', reason: 'none' });
		first.world.secrets.releaseEvents();
		await settle();
		assert.deepEqual(third.session.state, { kind: 'signedOut', reason: 'none' });
	});
});

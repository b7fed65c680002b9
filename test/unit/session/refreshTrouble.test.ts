import assert from 'node:assert/strict';
import { FakeLocks } from '../../support/fakeLocks';
import { openSecondWindow, openSignedInWindow, type SessionWindow } from '../../support/sessionWindow';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Two thirds of the server's 15 minutes. */
const dueMs = 10 * minuteMs;

async function tokenOf({ session }: SessionWindow): Promise<string> {
	const token = await session.accessToken();
	return token.ok ? token.value : `no token: ${JSON.stringify(token.problem)}`;
}

describe('A session that cannot be refreshed now', () => {
	for (const reason of [
		'offline',
		'timedOut',
		'proxyOrTls',
		'rateLimited',
		'serverFault',
		'badAnswer',
	] as const) {
		it(`keeps the session when refreshing fails as "${reason}" again and again (T8, T9)`, async () => {
			const { session, server, states, world } = await openSignedInWindow();
			const told = states.length;
			server.failNext('refresh', { kind: 'transient', reason }, 1_000);
			await world.timers.advance(hourMs);
			for (let hour = 0; hour < 24; hour++) {
				const problem = await session.accessToken();
				assert.ok(!problem.ok && problem.problem.kind === 'unreachable' && problem.problem.reason === reason);
				await world.timers.advance(hourMs);
			}
			assert.equal(session.state.kind, 'signedIn');
			assert.equal(states.length, told);
			server.failures.length = 0;
			await world.timers.advance(10 * minuteMs);
			assert.deepEqual(await session.accessToken(), { ok: true, value: 'access-for-refresh-3' });
		});
	}

	it('goes on with the token at hand while that may still be good (T8)', async () => {
		const window = await openSignedInWindow();
		const first = await tokenOf(window);
		window.server.failNext('refresh', { kind: 'transient', reason: 'offline' }, 100);
		await window.world.timers.advance(dueMs);
		assert.equal(await tokenOf(window), first);
		await window.world.timers.advance(5 * minuteMs);
		assert.match(await tokenOf(window), /no token.*offline/);
	});

	it('pauses longer after each failure, five minutes at most (T8)', async () => {
		const { session, server, world } = await openSignedInWindow();
		server.failNext('refresh', { kind: 'transient', reason: 'serverFault' }, 10_000);
		await world.timers.advance(hourMs);
		const left = server.failures.length;
		for (let second = 0; second < 6 * 3_600; second += 10) {
			await session.accessToken();
			await world.timers.advance(10_000);
		}
		const tries = left - server.failures.length;
		assert.ok(tries >= 72 && tries < 300, `${tries} tries in six hours`);
	});

	it('is tried at once when a person comes back to the window after half a minute, and not before', async () => {
		const { session, server, world } = await openSignedInWindow();
		await world.timers.advance(hourMs);
		server.failNext('refresh', { kind: 'transient', reason: 'rateLimited', retryAfterMs: 10 * minuteMs });
		assert.equal((await session.accessToken()).ok, false);
		await world.timers.advance(29_999);
		world.windowFocus.focus();
		assert.equal((await session.accessToken()).ok, false);
		assert.equal(server.count('refresh'), 0);
		await world.timers.advance(1);
		world.windowFocus.focus();
		assert.equal((await session.accessToken()).ok, true);
	});

	it('waits for an hour at most, whatever the backend asks for', async () => {
		const { session, server, world } = await openSignedInWindow();
		await world.timers.advance(hourMs);
		server.failNext('refresh', { kind: 'transient', reason: 'rateLimited', retryAfterMs: 1e15 });
		assert.equal((await session.accessToken()).ok, false);
		await world.timers.advance(hourMs);
		assert.equal((await session.accessToken()).ok, true);
	});

	it('finds what another window got meanwhile, without asking the server (T16)', async () => {
		const first = await openSignedInWindow();
		const second = await openSecondWindow(first);
		first.world.secrets.events = 'lost';
		await first.world.timers.advance(hourMs);
		first.server.failNext('refresh', { kind: 'transient', reason: 'rateLimited', retryAfterMs: hourMs });
		assert.equal((await first.session.accessToken()).ok, false);
		const token = await second.session.accessToken();
		assert.equal(token.ok, true);
		assert.deepEqual(await first.session.accessToken(), token);
		assert.equal(first.server.count('refresh'), 1);
	});

	it('finds what another window got while this one waited for its turn in vain (T2)', async () => {
		const first = await openSignedInWindow();
		const locks = new FakeLocks(first.world.timers);
		locks.isAlwaysBusy = true;
		const second = await openSecondWindow(first, { locks });
		first.world.secrets.events = 'lost';
		await first.world.timers.advance(hourMs);
		const token = await first.session.accessToken();
		assert.deepEqual(await second.session.accessToken(), token);
	});

	it('repeats soon by itself after a lost answer, within the time the server forgives that (T11)', async () => {
		const window = await openSignedInWindow();
		const { server, world } = window;
		for (const [before, after] of [
			['access-for-refresh-2', 'access-for-refresh-3'],
			['access-for-refresh-3', 'access-for-refresh-4'],
		]) {
			await world.timers.advance(dueMs);
			server.lostAnswers.push('refresh');
			const calls = server.count('refresh');
			assert.equal(await tokenOf(window), before);
			await world.timers.advance(5_000);
			assert.equal(server.count('refresh'), calls + 2);
			await world.timers.advance(minuteMs);
			assert.equal(await tokenOf(window), after);
		}
		assert.equal(server.hasRevokedAny, false);
	});
});

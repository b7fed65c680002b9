import assert from 'node:assert/strict';
import { openSecondWindow, openSignedInWindow, signInByBrowser } from '../../support/sessionWindow';
import { settle } from '../../support/settle';

const minuteMs = 60_000;

describe('A token that the backend refuses', () => {
	it('replaces a token that the backend refuses, once for all who were refused (T17)', async () => {
		const { session, server, world } = await openSignedInWindow();
		const refused = 'access-for-refresh-2';
		const tokens = await Promise.all(Array.from({ length: 5 }, () => session.replaceToken(refused)));
		assert.deepEqual(
			new Set(tokens.map(token => token.ok && token.value)),
			new Set(['access-for-refresh-3']),
		);
		assert.equal(server.count('refresh'), 1);
		await world.timers.advance(60_000);
		const locked = world.locks.asked.length;
		assert.deepEqual(await session.replaceToken(refused), { ok: true, value: 'access-for-refresh-3' });
		assert.equal(server.count('refresh'), 1);
		assert.equal(world.locks.asked.length, locked);
	});

	it('takes the token another window has instead of refreshing one that was refused (T17)', async () => {
		const first = await openSignedInWindow();
		const second = await openSecondWindow(first);
		first.world.secrets.events = 'lost';
		await first.session.replaceToken('access-for-refresh-2');
		const token = await second.session.replaceToken('access-for-refresh-2');
		assert.deepEqual(token, { ok: true, value: 'access-for-refresh-3' });
		assert.equal(first.server.count('refresh'), 1);
	});

	it('does not refresh in a loop when every token is refused, and ends only when told to (T17)', async () => {
		const { session, server, world, states } = await openSignedInWindow();
		const second = await session.replaceToken('access-for-refresh-2');
		assert.equal(second.ok, true);
		const third = await session.replaceToken('access-for-refresh-3');
		assert.deepEqual(third, {
			ok: false,
			problem: { kind: 'unreachable', reason: 'rateLimited', retryAfterMs: 30_000 },
		});
		assert.equal(server.count('refresh'), 1);
		assert.equal(session.state.kind, 'signedIn');
		assert.equal(await session.endAsExpired('access-for-refresh-3'), true);
		assert.deepEqual(session.state, { kind: 'signedOut', reason: 'expired' });
		assert.equal(states.filter(state => state.kind === 'signedOut' && state.reason === 'expired').length, 1);
		assert.equal(world.secrets.values.size, 0);
	});

	it('ends nothing when its time ran out before it was heard, as in a sleep in between (T12)', async () => {
		const { session, world } = await openSignedInWindow();
		world.clock.jump(15 * minuteMs);
		assert.equal(await session.endAsExpired('access-for-refresh-2'), false);
		assert.equal(session.state.kind, 'signedIn');
		assert.deepEqual(await session.accessToken(), { ok: true, value: 'access-for-refresh-3' });
	});

	it('ends nothing when the clock was set back since it came, which hides its age (T12)', async () => {
		const { session, world } = await openSignedInWindow();
		world.clock.jump(-minuteMs);
		assert.equal(await session.endAsExpired('access-for-refresh-2'), false);
		assert.equal(session.state.kind, 'signedIn');
	});

	it('is the end all the same when the clock jumped and the server has ended the session (T10)', async () => {
		const { session, server, world } = await openSignedInWindow();
		world.clock.jump(15 * minuteMs);
		server.revokeEverything();
		assert.equal(await session.endAsExpired('access-for-refresh-2'), false);
		const token = session.accessToken();
		await world.timers.advance(minuteMs);
		assert.deepEqual(await token, { ok: false, problem: { kind: 'expired' } });
		assert.deepEqual(session.state, { kind: 'signedOut', reason: 'expired' });
	});

	it('ends nothing when there is a newer one by now (T7)', async () => {
		const { session } = await openSignedInWindow();
		await session.replaceToken('access-for-refresh-2');
		assert.equal(await session.endAsExpired('access-for-refresh-2'), false);
		assert.equal(session.state.kind, 'signedIn');
	});

	it('does not end a session that another window has renewed since (T7)', async () => {
		const first = await openSignedInWindow();
		const second = await openSecondWindow(first);
		first.world.secrets.events = 'lost';
		await first.session.replaceToken('access-for-refresh-2');
		assert.equal(await second.session.endAsExpired('access-for-refresh-2'), false);
		assert.equal(second.session.state.kind, 'signedIn');
		assert.deepEqual(await second.session.accessToken(), { ok: true, value: 'access-for-refresh-3' });
		await first.session.signOut();
		second.world.windowFocus.focus();
		await settle();
		assert.deepEqual(second.session.state, { kind: 'signedOut', reason: 'none' });
	});

	it('is forgotten as the reason once somebody has signed in again', async () => {
		const first = await openSignedInWindow();
		await first.session.endAsExpired('access-for-refresh-2');
		await signInByBrowser(first);
		const second = await openSecondWindow(first);
		await second.session.signOut();
		await settle();
		assert.deepEqual(first.session.state, { kind: 'signedOut', reason: 'none' });
	});
});

import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { openSessionWindow } from '../../support/sessionWindow';

const secondMs = 1_000;

describe('Signing in with a device code', () => {
	it('shows the code and the page, and opens nothing', async () => {
		const { session, world } = await openSessionWindow();
		void session.signIn('deviceCode');
		await eventually('the code shows', () => session.signInLink !== undefined);
		assert.deepEqual(session.state, {
			kind: 'signingIn',
			way: 'deviceCode',
			deviceCode: { userCode: 'WDJB-MJHT', verificationUri: 'https://meter.example/device' },
		});
		assert.equal(session.signInLink, 'https://meter.example/device?user_code=WDJB-MJHT');
		assert.deepEqual(world.browser.opened, []);
	});

	it('asks once an interval, and is signed in when the person has said yes', async () => {
		const { server, session, world } = await openSessionWindow();
		const outcome = session.signIn('deviceCode');
		await world.timers.advance(4_999);
		assert.equal(server.count('pollDeviceFlow'), 0);
		await world.timers.advance(1);
		assert.equal(server.count('pollDeviceFlow'), 1);
		await world.timers.advance(15 * secondMs);
		assert.equal(server.count('pollDeviceFlow'), 4);
		server.polls.push({ kind: 'granted', grant: server.grant() });
		await world.timers.advance(5 * secondMs);
		assert.deepEqual(await outcome, { kind: 'signedIn' });
		assert.equal(session.state.kind, 'signedIn');
		await world.timers.advance(60 * secondMs);
		assert.equal(server.count('pollDeviceFlow'), 5);
	});

	it('asks less often for good when it is told to slow down', async () => {
		const { server, session, world } = await openSessionWindow();
		void session.signIn('deviceCode');
		server.polls.push({ kind: 'slowDown' });
		await world.timers.advance(5 * secondMs);
		await world.timers.advance(9_999);
		assert.equal(server.count('pollDeviceFlow'), 1);
		await world.timers.advance(1);
		assert.equal(server.count('pollDeviceFlow'), 2);
		await world.timers.advance(10 * secondMs);
		assert.equal(server.count('pollDeviceFlow'), 3);
	});

	it('outlives a network that is away for a while, asking less often', async () => {
		const { server, session, world } = await openSessionWindow();
		const outcome = session.signIn('deviceCode');
		server.failNext('pollDeviceFlow', { kind: 'transient', reason: 'offline' }, 2);
		server.polls.push({ kind: 'granted', grant: server.grant() });
		await world.timers.advance(5 * secondMs + 10 * secondMs);
		assert.equal(session.state.kind, 'signingIn');
		await world.timers.advance(15 * secondMs);
		assert.deepEqual(await outcome, { kind: 'signedIn' });
	});

	it('waits as long as the backend asks when it is rate limited', async () => {
		const { server, session, world } = await openSessionWindow();
		void session.signIn('deviceCode');
		server.failNext('pollDeviceFlow', { kind: 'transient', reason: 'rateLimited', retryAfterMs: 90_000 });
		await world.timers.advance(5 * secondMs + 89_999);
		assert.equal(server.count('pollDeviceFlow'), 0);
		await world.timers.advance(1);
		assert.equal(server.count('pollDeviceFlow'), 1);
	});

	for (const [kind, outcomeKind] of [
		['denied', 'denied'],
		['expired', 'timedOut'],
	] as const) {
		it(`ends when the answer is "${kind}"`, async () => {
			const { server, session, world } = await openSessionWindow();
			const outcome = session.signIn('deviceCode');
			server.polls.push({ kind });
			await world.timers.advance(5 * secondMs);
			assert.deepEqual(await outcome, { kind: outcomeKind });
			assert.deepEqual(session.state, { kind: 'signedOut', reason: 'none' });
			await world.timers.advance(60 * secondMs);
			assert.equal(server.count('pollDeviceFlow'), 1);
		});
	}

	it('ends when the code has expired, without being told', async () => {
		const { server, session, world } = await openSessionWindow();
		server.deviceFlow = { ...server.deviceFlow, expiresInMs: 12 * secondMs };
		const outcome = session.signIn('deviceCode');
		await world.timers.advance(60 * secondMs);
		assert.deepEqual(await outcome, { kind: 'timedOut' });
		assert.equal(server.count('pollDeviceFlow'), 2);
	});

	it('neither hurries nor waits for ever when the server names nonsense times', async () => {
		const { server, session, world } = await openSessionWindow();
		server.deviceFlow = { ...server.deviceFlow, intervalMs: 0, expiresInMs: 1e15 };
		const outcome = session.signIn('deviceCode');
		await world.timers.advance(10 * secondMs);
		assert.equal(server.count('pollDeviceFlow'), 10);
		await world.timers.advance(60 * 60 * secondMs);
		assert.deepEqual(await outcome, { kind: 'timedOut' });
	});

	it('stops asking when it is canceled, and ends what was granted in that instant', async () => {
		const { server, session, world } = await openSessionWindow();
		const outcome = session.signIn('deviceCode');
		server.polls.push({ kind: 'granted', grant: server.grant() });
		const release = server.hold('pollDeviceFlow');
		await world.timers.advance(5 * secondMs);
		session.cancelSignIn();
		assert.deepEqual(await outcome, { kind: 'canceled' });
		release();
		await eventually('the grant is revoked', () => server.revoked.length === 1);
		assert.equal(session.state.kind, 'signedOut');
	});

	it('gives way to a sign-in by browser', async () => {
		const { session, world } = await openSessionWindow();
		const first = session.signIn('deviceCode');
		void session.signIn('browser');
		assert.deepEqual(await first, { kind: 'superseded' });
		await eventually('the page opens', () => world.browser.opened.length === 1);
		assert.deepEqual(session.state, { kind: 'signingIn', way: 'browser', deviceCode: null });
	});

	it('says that the backend cannot be reached', async () => {
		const { server, session } = await openSessionWindow();
		server.failNext('startDeviceFlow', { kind: 'transient', reason: 'proxyOrTls' });
		const problem = { kind: 'unreachable', reason: 'proxyOrTls' };
		assert.deepEqual(await session.signIn('deviceCode'), { kind: 'failed', problem });
	});
});

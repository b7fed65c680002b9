import assert from 'node:assert/strict';
import { createSession } from '../../../src/session/createSession';
import { eventually } from '../../support/eventually';
import { FakeSignInServer } from '../../support/fakeSignInServer';
import { fakeWorld } from '../../support/fakeWorld';
import { InMemorySecrets } from '../../support/inMemorySecrets';
import {
	openSecondWindow,
	openSessionWindow,
	openSignedInWindow,
	signInByBrowser,
} from '../../support/sessionWindow';

const key = 'session.v1@https://meter.example';
const minuteMs = 60_000;

/** The record of a fresh sign-in, as its parts. */
async function storedRecord(): Promise<Record<string, unknown>> {
	const { world } = await openSignedInWindow();
	return JSON.parse(world.secrets.values.get(key) ?? '');
}

describe('A session that was kept', () => {
	it('is there again after a restart, without any call to the backend', async () => {
		const first = await openSignedInWindow();
		first.session.dispose();
		const calls = first.server.calls.length;
		const { session } = await openSecondWindow(first);
		assert.deepEqual(session.state, first.session.state);
		assert.deepEqual(await session.accessToken(), { ok: true, value: 'access-for-refresh-2' });
		assert.equal(first.server.calls.length, calls);
	});

	it('says that it is still looking until it has looked', async () => {
		const world = fakeWorld();
		const oauth = new FakeSignInServer(world.clock);
		const origin = 'https://meter.example';
		const session = createSession({ world, oauth, origin, onStorageTrouble: () => {} });
		assert.deepEqual(session.state, { kind: 'restoring' });
		assert.deepEqual(await session.accessToken(), { ok: false, problem: { kind: 'signedOut' } });
		assert.deepEqual(session.state, { kind: 'signedOut', reason: 'none' });
	});

	it('is of one backend: another one neither sees nor touches it, and it is back when that is (T21)', async () => {
		const first = await openSignedInWindow();
		const { world, server } = first;
		const other = await openSessionWindow({ world, server, origin: 'https://other.example' });
		assert.equal(other.session.state.kind, 'signedOut');
		assert.equal((await other.session.accessToken()).ok, false);
		await signInByBrowser(other);
		await other.session.signOut();
		const again = await openSessionWindow({ world, server });
		assert.deepEqual(await again.session.accessToken(), { ok: true, value: 'access-for-refresh-2' });
	});

	it('is not used when the record says it is of another backend than its name (T21)', async () => {
		const secrets = new InMemorySecrets();
		const record = await storedRecord();
		secrets.values.set(key, JSON.stringify({ ...record, origin: 'https://other.example' }));
		const { session } = await openSessionWindow({ world: fakeWorld({ secrets }) });
		assert.equal(session.state.kind, 'signedOut');
	});

	const damages: Array<[string, (record: Record<string, unknown>) => string]> = [
		['is empty', () => ''],
		['is not JSON', () => '{"version":1,'],
		['is JSON of another kind', () => '[1,2,3]'],
		['is null', () => 'null'],
		['has no version', record => JSON.stringify({ ...record, version: undefined })],
		['is of version 0', record => JSON.stringify({ ...record, version: 0 })],
		['has a null token', record => JSON.stringify({ ...record, accessToken: null })],
		['has an empty refresh token', record => JSON.stringify({ ...record, refreshToken: '' })],
		['has a text for a number', record => JSON.stringify({ ...record, receivedAt: '1' })],
		['has an impossible lifetime', record => JSON.stringify({ ...record, lifetimeMs: 0 })],
		['has a broken generation', record => JSON.stringify({ ...record, generation: 1.5 })],
		['is a megabyte long', record => JSON.stringify({ ...record, accessToken: 'x'.repeat(1_000_000) })],
	];
	for (const [name, damage] of damages) {
		it(`is signed out without a crash when its record ${name}, and can be replaced (T14)`, async () => {
			const secrets = new InMemorySecrets();
			secrets.values.set(key, damage(await storedRecord()));
			const window = await openSessionWindow({ world: fakeWorld({ secrets }) });
			assert.deepEqual(window.session.state, { kind: 'signedOut', reason: 'none' });
			assert.equal((await window.session.accessToken()).ok, false);
			assert.equal(window.storageTroubles(), 0);
			await signInByBrowser(window);
			assert.equal(window.session.state.kind, 'signedIn');
			assert.equal((await storedRecordOf(secrets)).version, 1);
		});
	}

	it('leaves a record of a newer version as it is (T14)', async () => {
		const secrets = new InMemorySecrets();
		const newer = JSON.stringify({ version: 2, sealed: 'something else' });
		secrets.values.set(key, newer);
		const { session, world } = await openSessionWindow({ world: fakeWorld({ secrets }) });
		assert.equal(session.state.kind, 'signedOut');
		await session.accessToken();
		await session.signOut();
		await session.endAsExpired('access-for-refresh-2');
		world.windowFocus.focus();
		await world.timers.advance(10 * minuteMs);
		assert.equal(secrets.values.get(key), newer);
		assert.equal(secrets.writes, 0);
		assert.equal(world.log.text.match(/newer/g)?.length, 1);
	});

	it('is not taken for lost when a newer version has replaced its record (T14)', async () => {
		const first = await openSignedInWindow();
		first.world.secrets.values.set(key, JSON.stringify({ version: 2 }));
		const { storageTroubles } = await openSecondWindow(first);
		assert.equal(storageTroubles(), 0);
	});

	it('remembers whose it is once the backend has said so, in every window', async () => {
		const first = await openSignedInWindow();
		const second = await openSecondWindow(first);
		await first.session.setAccount({ id: 'acct-1', label: 'ada@example.com' });
		const { state } = first.session;
		assert.ok(state.kind === 'signedIn');
		assert.deepEqual(state.account, { id: 'acct-1', label: 'ada@example.com' });
		await eventually('the other window knows', () => {
			const { state } = second.session;
			return state.kind === 'signedIn' && state.account?.label === 'ada@example.com';
		});
		const third = await openSecondWindow(first);
		assert.deepEqual(third.session.state, state);
	});

	it('writes nothing when it is told again what it knows', async () => {
		const { session, world } = await openSignedInWindow();
		await session.setAccount({ id: 'acct-1', label: 'ada@example.com' });
		const { writes } = world.secrets;
		const locked = world.locks.asked.length;
		await session.setAccount({ id: 'acct-1', label: 'ada@example.com' });
		assert.equal(world.secrets.writes, writes);
		assert.equal(world.locks.asked.length, locked);
	});

	it('keeps tokens that another window got while the account was being written', async () => {
		const first = await openSignedInWindow();
		const second = await openSecondWindow(first);
		first.world.secrets.events = 'lost';
		const release = first.server.hold('refresh');
		const token = second.session.replaceToken('access-for-refresh-2');
		await eventually('the other one holds the lock', () => first.world.locks.asked.length > 1);
		const named = first.session.setAccount({ id: 'acct-1', label: 'ada@example.com' });
		release();
		await Promise.all([token, named]);
		const record = await storedRecordOf(first.world.secrets);
		assert.equal(record.refreshToken, 'refresh-3');
		assert.deepEqual(record.account, { id: 'acct-1', label: 'ada@example.com' });
	});

	it('tells nobody about a sign-out that never was, when the window closes', async () => {
		const { session, states } = await openSignedInWindow();
		const told = states.length;
		session.dispose();
		assert.equal(states.length, told);
	});
});

async function storedRecordOf(secrets: InMemorySecrets) {
	const { version, refreshToken, account } = JSON.parse(secrets.values.get(key) ?? '{}');
	return { version, refreshToken, account };
}

import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { fakeWorld } from '../../support/fakeWorld';
import { InMemorySecrets } from '../../support/inMemorySecrets';
import {
	openSecondWindow,
	openSessionWindow,
	openSignedInWindow,
	signInByBrowser,
} from '../../support/sessionWindow';
import { settle } from '../../support/settle';

const minuteMs = 60_000;

describe('A secret storage that fails', () => {
	for (const fault of ['failWrites', 'dropWrites', 'failReads'] as const) {
		it(`(${fault}) leaves the session to this window, and that is said once (T15)`, async () => {
			const window = await openSessionWindow();
			const { session, world, server } = window;
			world.secrets[fault] = true;
			await signInByBrowser(window);
			assert.equal(session.state.kind, 'signedIn');
			for (let time = 0; time < 5; time++) {
				await world.timers.advance(11 * minuteMs);
				assert.equal((await session.accessToken()).ok, true);
				world.windowFocus.focus();
				await settle();
			}
			assert.equal(session.state.kind, 'signedIn');
			assert.equal(server.count('refresh'), 5);
			assert.equal(window.storageTroubles(), 1);
		});
	}

	it('is said once when it cannot even be read at the start, and nobody is signed in (T15)', async () => {
		const secrets = new InMemorySecrets();
		secrets.failReads = true;
		const { session, storageTroubles } = await openSessionWindow({ world: fakeWorld({ secrets }) });
		assert.deepEqual(session.state, { kind: 'signedOut', reason: 'none' });
		assert.equal(storageTroubles(), 1);
	});

	it('gets the new tokens as soon as it works again (T15)', async () => {
		const window = await openSignedInWindow();
		const { session, world } = window;
		await world.timers.advance(10 * minuteMs);
		world.secrets.failWrites = true;
		assert.deepEqual(await session.accessToken(), { ok: true, value: 'access-for-refresh-3' });
		assert.ok(![...world.secrets.values.values()].join().includes('refresh-3'));
		world.secrets.failWrites = false;
		await world.timers.advance(15_000);
		assert.ok([...world.secrets.values.values()].join().includes('refresh-3'));
		const again = await openSecondWindow(window);
		assert.deepEqual(await again.session.accessToken(), { ok: true, value: 'access-for-refresh-3' });
	});

	it('is hardly asked more often than it must be: a write may ask the user for a password (T15)', async () => {
		const { session, server, world } = await openSignedInWindow();
		let writes = 0;
		world.secrets.store = async () => {
			writes++;
			throw new Error('The keyring is locked.');
		};
		for (let time = 0; time < 100; time++) {
			await world.timers.advance(10 * minuteMs);
			await session.accessToken();
		}
		assert.equal(server.count('refresh'), 100);
		assert.equal(writes, 100 + 3);
	});

	it('does not overwrite a sign-in of another window when it works again (T7, T15)', async () => {
		const first = await openSignedInWindow();
		const second = await openSecondWindow(first);
		first.world.secrets.events = 'lost';
		await first.world.timers.advance(10 * minuteMs);
		first.world.secrets.failWrites = true;
		await first.session.accessToken();
		first.world.secrets.failWrites = false;
		await signInByBrowser(second);
		await first.world.timers.advance(15_000);
		assert.deepEqual(await first.session.accessToken(), await second.session.accessToken());
		assert.deepEqual(first.session.state, second.session.state);
	});

	it('does not make a sign-in link good for a second use (A2)', async () => {
		const window = await openSessionWindow();
		const { server, session, world } = window;
		const outcome = session.signIn('browser');
		await eventually('the page opens', () => world.browser.opened.length === 1);
		world.secrets.failWrites = true;
		const link = server.approve(world.browser.opened[0] ?? '');
		world.callbacks.receiveLink(link);
		world.callbacks.receiveLink(link);
		assert.deepEqual(await outcome, { kind: 'signedIn' });
		world.callbacks.receiveLink(link);
		await eventually('two are ignored', () => (world.log.text.match(/ignored/g)?.length ?? 0) === 2);
		assert.equal(server.count('exchangeCode'), 1);
	});

	it('does not keep the user signed in here when a sign-out cannot be stored', async () => {
		const { session, world, server } = await openSignedInWindow();
		world.secrets.failWrites = true;
		await session.signOut();
		assert.equal(session.state.kind, 'signedOut');
		assert.deepEqual(server.revoked, ['refresh-2']);
		world.windowFocus.focus();
		await settle();
		assert.equal(session.state.kind, 'signedOut');
		world.secrets.failWrites = false;
		await world.timers.advance(15_000);
		assert.equal(world.secrets.values.size, 0);
	});

	it('that keeps nothing over a restart is noticed then, and said once on this machine (T15)', async () => {
		const first = await openSignedInWindow();
		const restart = () => openSecondWindow(first, { secrets: new InMemorySecrets() });
		const second = await restart();
		assert.deepEqual(second.session.state, { kind: 'signedOut', reason: 'none' });
		assert.equal(second.storageTroubles(), 1);
		await signInByBrowser(second);
		assert.equal((await restart()).storageTroubles(), 0);
	});

	it('is not suspected after a sign-out', async () => {
		const first = await openSignedInWindow();
		await first.session.signOut();
		const second = await openSecondWindow(first, { secrets: new InMemorySecrets() });
		assert.equal(second.storageTroubles(), 0);
	});
});

import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { openSecondWindow, openSessionWindow, openSignedInWindow } from '../../support/sessionWindow';
import { settle } from '../../support/settle';

describe('Signing out', () => {
	it('forgets the session everywhere on this machine and ends it at the backend', async () => {
		const { session, server, world } = await openSignedInWindow();
		await session.signOut();
		assert.deepEqual(session.state, { kind: 'signedOut', reason: 'userAsked' });
		assert.equal(world.secrets.values.size, 0);
		assert.deepEqual(world.memory.keys(), []);
		assert.deepEqual(server.revoked, ['refresh-2']);
		assert.deepEqual(await session.accessToken(), { ok: false, problem: { kind: 'signedOut' } });
	});

	it('has forgotten before it tells the backend, and does not wait for it longer than five seconds', async () => {
		const { session, server, world } = await openSignedInWindow();
		server.hold('revoke');
		let isDone = false;
		const signedOut = session.signOut().then(() => {
			isDone = true;
		});
		await settle();
		assert.equal(session.state.kind, 'signedOut');
		assert.equal(world.secrets.values.size, 0);
		await world.timers.advance(4_999);
		assert.equal(isDone, false);
		await world.timers.advance(1);
		await signedOut;
		assert.equal(isDone, true);
	});

	it('is done when the backend cannot be reached', async () => {
		const { session, server, world } = await openSignedInWindow();
		server.failNext('revoke', { kind: 'transient', reason: 'offline' });
		await session.signOut();
		assert.equal(session.state.kind, 'signedOut');
		assert.equal(world.secrets.values.size, 0);
	});

	it('is followed by the other windows, which do not say that anything expired', async () => {
		const first = await openSignedInWindow();
		const second = await openSecondWindow(first);
		await first.session.signOut();
		await eventually('the other one follows', () => second.session.state.kind === 'signedOut');
		assert.deepEqual(second.session.state, { kind: 'signedOut', reason: 'none' });
		assert.deepEqual(second.server.revoked, ['refresh-2']);
	});

	it('ends the tokens that another window got a moment ago', async () => {
		const first = await openSignedInWindow();
		const second = await openSecondWindow(first);
		first.world.secrets.events = 'lost';
		await second.session.replaceToken('access-for-refresh-2');
		await first.session.signOut();
		assert.deepEqual(first.server.revoked, ['refresh-3']);
	});

	it('stays signed out when a refresh of another window is written in the same instant (T6)', async () => {
		const { session, server, world } = await openSignedInWindow();
		const { secrets } = world;
		const [key, text] = [...secrets.values][0] ?? ['', ''];
		const remove = secrets.delete.bind(secrets);
		let deletions = 0;
		secrets.delete = async deleted => {
			await remove(deleted);
			// What the other window had compared before the deletion and stores after it.
			if (deletions++ > 0) return;
			secrets.values.set(
				key,
				text.replace('"generation":1', '"generation":2').replace('"refresh-2"', '"newer"'),
			);
		};
		await session.signOut();
		await settle();
		assert.equal(secrets.values.size, 0);
		assert.equal(session.state.kind, 'signedOut');
		assert.deepEqual(server.revoked, ['newer']);
	});

	it('is not undone by a slow reading that began before it', async () => {
		const { session, world } = await openSignedInWindow();
		const { secrets } = world;
		const get = secrets.get.bind(secrets);
		let finishReading = () => {};
		secrets.get = async key => {
			secrets.get = get;
			const value = await get(key);
			await new Promise<void>(resolve => {
				finishReading = resolve;
			});
			return value;
		};
		world.windowFocus.focus();
		await settle();
		const signedOut = session.signOut();
		await settle();
		finishReading();
		await signedOut;
		await settle();
		assert.deepEqual(session.state, { kind: 'signedOut', reason: 'userAsked' });
	});

	it('ends a sign-in that another window began and this one is finishing', async () => {
		const asking = await openSessionWindow();
		const reached = await openSecondWindow(asking);
		const outcome = asking.session.signIn('browser');
		await eventually('the page opens', () => asking.world.browser.opened.length === 1);
		const release = asking.server.hold('exchangeCode');
		reached.world.callbacks.receiveLink(asking.server.approve(asking.world.browser.opened[0] ?? ''));
		await eventually('nothing waits', () => asking.world.secrets.values.size === 0);
		await reached.session.signOut();
		release();
		await eventually('the grant is revoked', () => asking.server.revoked.length === 1);
		assert.equal(reached.session.state.kind, 'signedOut');
		asking.session.cancelSignIn();
		assert.deepEqual(await outcome, { kind: 'canceled' });
	});

	it('ends a sign-in that is on its way', async () => {
		const { session, server, world } = await openSessionWindow();
		const outcome = session.signIn('browser');
		await eventually('the page opens', () => world.browser.opened.length === 1);
		const release = server.hold('exchangeCode');
		world.callbacks.receiveLink(server.approve(world.browser.opened[0] ?? ''));
		await eventually('nothing waits', () => world.secrets.values.size === 0);
		await session.signOut();
		release();
		assert.deepEqual(await outcome, { kind: 'canceled' });
		await eventually('the grant is revoked', () => server.revoked.length === 1);
		assert.deepEqual(session.state, { kind: 'signedOut', reason: 'userAsked' });
	});

	it('of nobody is nothing', async () => {
		const { session, server } = await openSessionWindow();
		await session.signOut();
		assert.deepEqual(server.calls, []);
	});

	it('leaves a new sign-in possible, as a session of its own', async () => {
		const window = await openSignedInWindow();
		const { session, world, server } = window;
		const before = session.state;
		await session.signOut();
		world.browser.onOpen = page => world.callbacks.receiveLink(server.approve(page));
		assert.deepEqual(await session.signIn('browser'), { kind: 'signedIn' });
		assert.notDeepEqual(session.state, before);
	});
});

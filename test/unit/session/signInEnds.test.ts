import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { openSessionWindow, pressSignIn } from '../../support/sessionWindow';
import { settle } from '../../support/settle';

const minuteMs = 60_000;

describe('The end of a sign-in by browser', () => {
	it('gives up after five minutes and is signed out again (A6)', async () => {
		const window = await openSessionWindow();
		const { outcome } = await pressSignIn(window);
		await window.world.timers.advance(5 * minuteMs - 1);
		assert.equal(window.session.state.kind, 'signingIn');
		await window.world.timers.advance(1);
		assert.deepEqual(await outcome, { kind: 'timedOut' });
		assert.deepEqual(window.session.state, { kind: 'signedOut', reason: 'none' });
	});

	it('can be canceled, after which its link is worth nothing (A6)', async () => {
		const window = await openSessionWindow();
		const { outcome, page } = await pressSignIn(window);
		window.session.cancelSignIn();
		assert.deepEqual(await outcome, { kind: 'canceled' });
		assert.deepEqual(window.session.state, { kind: 'signedOut', reason: 'none' });
		await eventually('nothing waits', () => window.world.secrets.values.size === 0);
		window.world.callbacks.receiveLink(window.server.approve(page));
		await eventually('it is ignored', () => window.world.log.text.includes('ignored'));
		assert.equal(window.server.exchanges.length, 0);
	});

	it('ends what it got when it was canceled during the exchange', async () => {
		const window = await openSessionWindow();
		const { outcome, page } = await pressSignIn(window);
		const release = window.server.hold('exchangeCode');
		window.world.callbacks.receiveLink(window.server.approve(page));
		await eventually('it is forgotten', () => window.world.secrets.values.size === 0);
		window.session.cancelSignIn();
		release();
		await eventually('the grant is revoked', () => window.server.revoked.length === 1);
		assert.deepEqual(await outcome, { kind: 'canceled' });
		assert.equal(window.session.state.kind, 'signedOut');
		assert.equal(window.world.secrets.values.size, 0);
	});

	for (const answer of ['refuses', 'throws'] as const) {
		it(`says so when the browser ${answer}, and can be finished by the copied link (A7)`, async () => {
			const window = await openSessionWindow();
			window.world.browser.answer = answer;
			assert.deepEqual(await window.session.signIn('browser'), { kind: 'browserNotOpened' });
			assert.equal(window.session.state.kind, 'signingIn');
			const link = window.session.signInLink ?? '';
			const shown = new URL(window.server.approve(link)).searchParams.get('code') ?? '';
			assert.deepEqual(await window.session.enterCode(shown), { kind: 'signedIn' });
			assert.equal(window.session.state.kind, 'signedIn');
			assert.equal(window.session.signInLink, undefined);
		});
	}

	it('says that the user said no', async () => {
		const window = await openSessionWindow();
		const { outcome, page } = await pressSignIn(window);
		window.world.callbacks.receiveLink(window.server.deny(page));
		assert.deepEqual(await outcome, { kind: 'denied' });
		assert.equal(window.session.state.kind, 'signedOut');
	});

	it('tells a refused code from a backend that cannot be reached, and tries neither twice (A11)', async () => {
		for (const [failure, expected] of [
			[{ kind: 'rejected', code: 'invalid_grant' }, { kind: 'badCode' }],
			[
				{ kind: 'transient', reason: 'timedOut' },
				{ kind: 'failed', problem: { kind: 'unreachable', reason: 'timedOut' } },
			],
		] as const) {
			const window = await openSessionWindow();
			const { outcome, page } = await pressSignIn(window);
			window.server.failNext('exchangeCode', failure);
			window.world.callbacks.receiveLink(window.server.approve(page));
			assert.deepEqual(await outcome, expected);
			await window.world.timers.advance(10 * minuteMs);
			assert.equal(window.server.count('exchangeCode'), 0);
			assert.equal(window.session.state.kind, 'signedOut');
		}
	});

	it('fails before any page opens when the backend cannot be reached', async () => {
		const window = await openSessionWindow();
		window.server.failNext('authorizationUrl', { kind: 'transient', reason: 'offline' }, 2);
		const problem = { kind: 'unreachable', reason: 'offline' };
		assert.deepEqual(await window.session.signIn('browser'), { kind: 'failed', problem });
		assert.deepEqual(window.world.browser.opened, []);
	});

	it('is success when the code comes in time and its exchange takes longer', async () => {
		const window = await openSessionWindow();
		const { outcome, page } = await pressSignIn(window);
		await window.world.timers.advance(5 * minuteMs - 1);
		const release = window.server.hold('exchangeCode');
		window.world.callbacks.receiveLink(window.server.approve(page));
		await eventually('nothing waits', () => window.world.secrets.values.size === 0);
		await window.world.timers.advance(10_000);
		assert.equal(window.session.state.kind, 'signingIn');
		release();
		assert.deepEqual(await outcome, { kind: 'signedIn' });
	});

	it('leaves nothing behind when it is canceled before the page has opened', async () => {
		const { session, world } = await openSessionWindow();
		const store = world.secrets.store.bind(world.secrets);
		let finishStoring: (() => void) | undefined;
		world.secrets.store = async (key, value) => {
			await new Promise<void>(resolve => {
				finishStoring = resolve;
			});
			await store(key, value);
		};
		const outcome = session.signIn('browser');
		await eventually('it is being stored', () => finishStoring !== undefined);
		session.cancelSignIn();
		finishStoring?.();
		assert.deepEqual(await outcome, { kind: 'canceled' });
		await eventually('it was stored', () => world.secrets.writes > 0);
		await eventually('it is gone again', () => world.secrets.values.size === 0);
		await settle();
		assert.deepEqual(world.browser.opened, []);
	});
});

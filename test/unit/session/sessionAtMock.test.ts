/** The session with the client that ships, at the sign-in server of the mock: whether the two agree on the details. */
import assert from 'node:assert/strict';
import { createSession } from '../../../src/session/createSession';
import { eventually } from '../../support/eventually';
import { fakeWorld } from '../../support/fakeWorld';
import { createClientAtMock, origin } from './oauthClientAtMock';

const minuteMs = 60_000;

async function openWindowAtMock() {
	const at = createClientAtMock();
	const world = fakeWorld({ clock: at.mock.clock, timers: at.timers });
	const session = createSession({ world, oauth: at.client, origin, onStorageTrouble: () => {} });
	await session.start();
	const isAccepted = async () => {
		const token = await session.accessToken();
		return token.ok && (await at.mock.server.verifyAccessToken(token.value, world.clock.now())).ok;
	};
	/** The person answers on the page; where the browser ends up. */
	const answer = async (page: string, choice: 'allow' | 'deny') => {
		const end = await at.mock.answerSignIn(page, choice);
		if (end.kind !== 'sentTo') throw new Error('The sign-in page led nowhere.');
		return end.address;
	};
	return { ...at, world, session, isAccepted, answer };
}

describe('A session at the mock', () => {
	it('comes about in the browser, with a callback address that has a query of its own (A9)', async () => {
		const { world, session, isAccepted, answer } = await openWindowAtMock();
		world.browser.onOpen = async page => world.callbacks.receiveLink(await answer(page, 'allow'));
		assert.deepEqual(await session.signIn('browser'), { kind: 'signedIn' });
		assert.equal(await isAccepted(), true);
	});

	it('does not come about when the person says no', async () => {
		const { world, session, answer } = await openWindowAtMock();
		world.browser.onOpen = async page => world.callbacks.receiveLink(await answer(page, 'deny'));
		assert.deepEqual(await session.signIn('browser'), { kind: 'denied' });
	});

	it('comes about by pasting the code that the page of the copied link shows (A7)', async () => {
		const { world, session, isAccepted, answer, mock } = await openWindowAtMock();
		world.browser.answer = 'refuses';
		assert.deepEqual(await session.signIn('browser'), { kind: 'browserNotOpened' });
		const shown = await (await mock.fetch(await answer(session.signInLink ?? '', 'allow'))).text();
		const code = /id="code" value="([^"]*)"/.exec(shown)?.[1] ?? '';
		assert.deepEqual(await session.enterCode(code), { kind: 'signedIn' });
		assert.equal(await isAccepted(), true);
	});

	it('comes about by pasting the address at which the browser got stuck (A7)', async () => {
		const { world, session, isAccepted, answer } = await openWindowAtMock();
		void session.signIn('browser');
		await eventually('the page opens', () => world.browser.opened.length === 1);
		const stuckAt = await answer(world.browser.opened[0] ?? '', 'allow');
		assert.deepEqual(await session.enterCode(stuckAt), { kind: 'signedIn' });
		assert.equal(await isAccepted(), true);
	});

	it('comes about with a device code', async () => {
		const { world, session, isAccepted, mock } = await openWindowAtMock();
		const outcome = session.signIn('deviceCode');
		await eventually('the code shows', () => session.signInLink !== undefined);
		await mock.answerDevice(session.signInLink ?? '', 'allow');
		await world.timers.advance(5_000);
		assert.deepEqual(await outcome, { kind: 'signedIn' });
		assert.equal(await isAccepted(), true);
	});

	it('lasts: it is refreshed again and again, and ends for good when the person signs out', async () => {
		const { world, session, isAccepted, answer, client } = await openWindowAtMock();
		world.browser.onOpen = async page => world.callbacks.receiveLink(await answer(page, 'allow'));
		await session.signIn('browser');
		for (let time = 0; time < 5; time++) {
			await world.timers.advance(20 * minuteMs);
			assert.equal(await isAccepted(), true);
		}
		const { refreshToken } = JSON.parse([...world.secrets.values.values()][0] ?? '{}');
		await session.signOut();
		const after = await client.refresh(refreshToken);
		assert.ok(!after.ok && after.problem.kind === 'rejected');
	});

	it('expires when the backend ended it, and the person can sign in again', async () => {
		const { world, session, isAccepted, answer, client } = await openWindowAtMock();
		world.browser.onOpen = async page => world.callbacks.receiveLink(await answer(page, 'allow'));
		await session.signIn('browser');
		const { refreshToken } = JSON.parse([...world.secrets.values.values()][0] ?? '{}');
		await client.revoke(refreshToken);
		await world.timers.advance(20 * minuteMs);
		const token = session.accessToken();
		await eventually('it is refused', async () => {
			await world.timers.advance(1_000);
			return session.state.kind === 'signedOut';
		});
		assert.deepEqual(await token, { ok: false, problem: { kind: 'expired' } });
		assert.deepEqual(session.state, { kind: 'signedOut', reason: 'expired' });
		assert.deepEqual(await session.signIn('browser'), { kind: 'signedIn' });
		assert.equal(await isAccepted(), true);
	});
});

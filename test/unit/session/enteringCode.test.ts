import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { openSecondWindow, openSessionWindow } from '../../support/sessionWindow';
import { settle } from '../../support/settle';

async function openWaitingWindow() {
	const window = await openSessionWindow();
	const outcome = window.session.signIn('browser');
	await eventually('the page opens', () => window.world.browser.opened.length === 1);
	const page = window.world.browser.opened[0] ?? '';
	return { ...window, outcome, page, copied: window.session.signInLink ?? '' };
}

function codeIn(link: string): string {
	return new URL(link).searchParams.get('code') ?? '';
}

describe('Pasting instead of being linked back', () => {
	it('offers a link to a page that shows the code, for the same sign-in', async () => {
		const { page, copied, server } = await openWaitingWindow();
		assert.equal(new URL(copied).searchParams.get('redirect_uri'), server.pasteRedirectUri);
		assert.equal(new URL(copied).searchParams.get('state'), new URL(page).searchParams.get('state'));
	});

	it('takes the code that this page shows, with blanks around it', async () => {
		const { session, server, copied, outcome } = await openWaitingWindow();
		const code = codeIn(server.approve(copied));
		assert.deepEqual(await session.enterCode(`  ${code}\n`), { kind: 'signedIn' });
		assert.deepEqual(await outcome, { kind: 'signedIn' });
		assert.equal(server.exchanges[0]?.redirectUri, server.pasteRedirectUri);
	});

	it('takes the whole address at which the browser got stuck', async () => {
		const { session, server, page } = await openWaitingWindow();
		assert.deepEqual(await session.enterCode(server.approve(page)), { kind: 'signedIn' });
		assert.equal(server.exchanges[0]?.redirectUri, new URL(page).searchParams.get('redirect_uri'));
	});

	it('takes the whole address of the page that shows the code', async () => {
		const { session, server, copied } = await openWaitingWindow();
		assert.deepEqual(await session.enterCode(server.approve(copied)), { kind: 'signedIn' });
		assert.equal(server.exchanges[0]?.redirectUri, server.pasteRedirectUri);
	});

	it('takes a whole address in any window', async () => {
		const first = await openWaitingWindow();
		const second = await openSecondWindow(first);
		assert.deepEqual(await second.session.enterCode(first.server.approve(first.page)), { kind: 'signedIn' });
		assert.deepEqual(await first.outcome, { kind: 'signedIn' });
	});

	for (const text of ['', '   ', 'no code here', 'https://meter.example/', 'abc', '🙂🙂🙂🙂🙂🙂']) {
		it(`says of ${JSON.stringify(text)} that it holds no code, asks nobody, and goes on waiting`, async () => {
			const { session, server } = await openWaitingWindow();
			assert.deepEqual(await session.enterCode(text), { kind: 'badCode' });
			assert.equal(server.count('exchangeCode'), 0);
			assert.equal(session.state.kind, 'signingIn');
		});
	}

	it('lets the right code follow a mistyped one', async () => {
		const { session, server, copied } = await openWaitingWindow();
		const code = codeIn(server.approve(copied));
		assert.deepEqual(await session.enterCode('mistyped'), { kind: 'badCode' });
		assert.equal(session.state.kind, 'signingIn');
		assert.deepEqual(await session.enterCode(code), { kind: 'signedIn' });
	});

	it('still works after the wait is over, for as long as the sign-in is pending', async () => {
		const { session, server, copied, outcome, world } = await openWaitingWindow();
		await world.timers.advance(6 * 60_000);
		assert.deepEqual(await outcome, { kind: 'timedOut' });
		assert.deepEqual(await session.enterCode(codeIn(server.approve(copied))), { kind: 'signedIn' });
		assert.equal(session.state.kind, 'signedIn');
	});

	it('does not take a code alone when nothing here waits for one', async () => {
		const { session, server } = await openSessionWindow();
		assert.deepEqual(await session.enterCode('code-12345'), { kind: 'badCode' });
		assert.equal(server.count('exchangeCode'), 0);
	});

	it('keeps nothing waiting when the sign-in is canceled while a mistyped code is being refused', async () => {
		const { session, server, world } = await openWaitingWindow();
		const release = server.hold('exchangeCode');
		const entered = session.enterCode('mistyped');
		await eventually('nothing waits', () => world.secrets.values.size === 0);
		const { writes } = world.secrets;
		session.cancelSignIn();
		await eventually('it is cleared away', () => world.secrets.writes > writes);
		release();
		assert.deepEqual(await entered, { kind: 'badCode' });
		await settle();
		assert.equal(world.secrets.values.size, 0);
	});

	it('says no code of a sign-in that was canceled is good', async () => {
		const { session, server, copied } = await openWaitingWindow();
		const code = codeIn(server.approve(copied));
		session.cancelSignIn();
		assert.deepEqual(await session.enterCode(code), { kind: 'badCode' });
		assert.equal(server.count('exchangeCode'), 0);
	});
});

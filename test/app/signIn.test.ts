import assert from 'node:assert/strict';
import { answerSignInPage } from '../mock-server/http/oauth/answerSignInPage';
import { eventually } from '../support/eventually';
import { settle } from '../support/settle';
import { type AppUnderTest, followPage, openAnotherApp, openApp } from './appUnderTest';

const minuteMs = 60_000;

/** Begins a sign-in and leaves the browser alone: what follows is up to the test. */
async function begun(kind: 'signIn' | 'signInWithDeviceCode', opened = openApp()) {
	await opened.quiet();
	const signingIn = opened.app.dispatch({ kind });
	await eventually('the sign-in has begun', () => opened.app.view.panel.kind === 'signingIn');
	if (kind === 'signIn') await eventually('the page is open', () => opened.world.browser.opened.length > 0);
	return { ...opened, signingIn };
}

describe('Signing in by browser', () => {
	it('leads from one offer in every surface to the account in all of them, with none of them open (A5)', async () => {
		const opened: AppUnderTest = openApp();
		await opened.quiet();
		assert.equal(opened.app.view.panel.kind, 'signedOut');
		assert.equal(opened.app.view.statusBar.command, 'creditbar.signIn');
		assert.equal(opened.app.view.tree.rows.length, 0);
		assert.deepEqual(opened.world.prompts.messages, []);
		await opened.signIn();
		assert.equal(opened.panel().header.email, opened.account().email);
		const [accountRow] = opened.app.view.tree.rows;
		assert.equal(accountRow?.label, opened.panel().header.name);
	});

	it('says as whom, and offers the way out (A12)', async () => {
		const opened = openApp();
		await opened.signIn();
		const greeting = opened.world.prompts.recorded.at(-1);
		assert.equal(greeting?.message, `Signed in to Creditbar as ${opened.account().email}.`);
		assert.deepEqual(greeting?.actions, ['Open account', 'Not you? Sign out']);
	});

	it('reads the account once', async () => {
		const opened = openApp();
		await opened.signIn();
		const { hits } = opened.server.control.state();
		assert.deepEqual([hits['overview'], hits['grants'], hits['meta']], [1, 1, 1]);
	});

	it('puts the account into the editor’s own menu', async () => {
		const opened = openApp();
		await opened.signIn();
		const current = await opened.app.accounts.current();
		assert.deepEqual(current?.account, { id: opened.account().accountId, label: opened.account().email });
		assert.match((await opened.app.accounts.accessToken()) ?? '', /^eyJ/);
	});

	it('is not asked for again by an extension that asks for the account while a window starts', async () => {
		const first = openApp();
		await first.signIn();
		const second = openAnotherApp(first);
		const current = await second.app.accounts.current();
		assert.equal(current?.account.label, first.account().email);
	});

	it('is over for whoever asked for it while the greeting is still on screen', async () => {
		const opened = openApp();
		const greeted: string[] = [];
		opened.world.prompts.inform = message => {
			greeted.push(message);
			return new Promise(() => {});
		};
		await opened.signIn();
		assert.equal(greeted.length, 1);
		assert.notEqual(await opened.app.accounts.current(), null);
	});

	it('is taken back by who is greeted under another name', async () => {
		const opened = openApp();
		opened.world.prompts.willChoose('Not you? Sign out');
		await opened.signIn();
		await eventually('nobody is signed in', () => opened.app.view.panel.kind === 'signedOut');
	});

	it('declined on the page is told once, and offers to sign in again', async () => {
		const opened = openApp();
		await opened.signIn('Deny');
		assert.deepEqual(opened.world.prompts.messages.slice(1), ['Signing in was declined on the page.']);
		assert.equal(opened.app.view.panel.kind, 'signedOut');
	});

	it('canceled in the editor says nothing, and a link that comes later changes nothing', async () => {
		const opened = await begun('signIn');
		const page = opened.world.browser.opened[0] ?? '';
		opened.world.prompts.cancelProgress();
		await opened.signingIn;
		await followPage(opened, page);
		await settle();
		assert.equal(opened.app.view.panel.kind, 'signedOut');
		assert.equal(opened.world.prompts.messages.length, 1);
	});

	it('is not finished by a link that somebody made up', async () => {
		const opened = await begun('signIn');
		opened.world.callbacks.receive('/auth/callback', 'code=made-up&state=made-up');
		opened.world.callbacks.receive('/elsewhere', 'code=made-up');
		opened.world.callbacks.receive('/auth/callback', '');
		await settle();
		assert.equal(opened.app.view.panel.kind, 'signingIn');
		opened.world.prompts.cancelProgress();
		await opened.signingIn;
	});

	it('that nobody finishes stops after five minutes, and offers to begin again (A6)', async () => {
		const opened = await begun('signIn');
		await opened.pass(5 * minuteMs);
		await opened.signingIn;
		const offer = opened.world.prompts.recorded.at(-1);
		assert.match(offer?.message ?? '', /longer than 5 minutes/);
		assert.deepEqual(offer?.actions, ['Retry']);
	});

	it('without a browser offers the link and the code instead (A7)', async () => {
		const opened = openApp();
		await opened.quiet();
		opened.world.browser.answer = 'refuses';
		opened.world.prompts.willChoose('Copy link');
		await opened.app.dispatch({ kind: 'signIn' });
		assert.ok(
			opened.world.prompts.messages.some(message => message.startsWith('The browser could not be opened')),
		);
		const link = opened.world.clipboard.written[0] ?? '';
		assert.match(link, /^https:\/\/meter\.example\/oauth\/authorize\?/);
		assert.match(decodeURIComponent(link), /redirect_uri=https:\/\/meter\.example\/oauth\/paste/);
	});

	it('when the service cannot be reached says what is wrong, and leads to the address (A11)', async () => {
		const opened = openApp();
		await opened.quiet();
		opened.world.network.isOffline = true;
		opened.world.prompts.willChoose('Open settings');
		await opened.app.dispatch({ kind: 'signIn' });
		assert.match(
			opened.world.prompts.messages.at(-1) ?? '',
			/^Signing in did not work\. The credit service cannot be reached/,
		);
		assert.deepEqual(opened.world.settings.opened, ['creditbar.backendUrl']);
		assert.equal(opened.app.view.panel.kind, 'signedOut');
	});

	for (const [fault, words] of [
		[{ kind: 'html' }, /got in the way, such as a proxy/],
		[{ kind: 'status', status: 503 }, /has a problem/],
		[{ kind: 'reset' }, /cannot be reached/],
		[{ kind: 'malformed' }, /got in the way, such as a proxy/],
		[{ kind: 'status', status: 429, code: 'rate-limited', retryAfterS: 60 }, /asks for a pause/],
	] as const)
		it(`says in words of ours what became of the code, and asks once: ${JSON.stringify(fault)} (A11)`, async () => {
			const opened = openApp();
			opened.server.control.addFault({ route: 'POST /oauth/token', times: null, ...fault });
			await opened.signIn();
			const { message, actions } = opened.world.prompts.recorded.at(-1) ?? { message: '', actions: [] };
			assert.match(message, /^Signing in did not work\. /);
			assert.match(message, words);
			assert.doesNotMatch(message, /airport|Something else answered/);
			assert.equal(actions[0], 'Retry');
			assert.equal(opened.server.control.state().hits['/oauth/token'], 1);
			assert.equal(opened.app.view.panel.kind, 'signedOut');
		});

	it('with something in between leads to the network settings of the editor (N7)', async () => {
		const opened = openApp();
		opened.server.control.addFault({ route: '/.well-known/oauth-authorization-server', kind: 'html' });
		opened.world.prompts.willChoose('Open settings');
		await opened.app.dispatch({ kind: 'signIn' });
		await opened.quiet();
		assert.deepEqual(opened.world.settings.opened.slice(0, 2), ['creditbar.backendUrl', 'http.proxy']);
	});
});

describe('Signing in with a pasted code', () => {
	it('works where the browser cannot come back', async () => {
		const opened = await begun('signIn');
		await opened.app.dispatch({ kind: 'copySignInLink' });
		const link = opened.world.clipboard.written[0] ?? '';
		const label = `Continue as ${opened.server.control.world.accounts[0]?.profile(0).name}`;
		const outcome = await answerSignInPage(request => opened.server.handle(request), link, label);
		assert.equal(outcome.kind, 'sentTo');
		opened.world.prompts.willType(outcome.address);
		await opened.app.dispatch({ kind: 'enterSignInCode' });
		await opened.signingIn;
		await opened.quiet();
		assert.equal(opened.panel().header.email, opened.account().email);
		const greetings = opened.world.prompts.messages.filter(message => message.startsWith('Signed in'));
		assert.equal(greetings.length, 1);
	});

	it('that is wrong says so and asks for the right one, and the link still works too (A7, A11)', async () => {
		const opened = await begun('signIn');
		opened.world.prompts.willType('not-the-code', 'not-this-one');
		opened.world.prompts.willChoose('Enter code');
		await opened.app.dispatch({ kind: 'enterSignInCode' });
		const told = 'That code does not work. The sign-in still waits for the right one.';
		assert.equal(opened.world.prompts.messages.filter(message => message === told).length, 2);
		assert.equal(opened.world.browser.opened.length, 1);
		await followPage(opened, opened.world.browser.opened[0] ?? '');
		await opened.signingIn;
		await opened.quiet();
		assert.equal(opened.app.view.panel.kind, 'open');
	});

	it('with nothing to finish says where to begin', async () => {
		const opened = openApp();
		await opened.quiet();
		await opened.app.dispatch({ kind: 'enterSignInCode' });
		assert.deepEqual(opened.world.prompts.messages, ['There is no sign-in to finish. Start with Sign in.']);
	});
});

describe('Signing in with a device code', () => {
	async function entered(button?: string) {
		const opened = await begun('signInWithDeviceCode');
		await waitForCode(opened);
		const { panel } = opened.app.view;
		assert.ok(panel.kind === 'signingIn' && panel.deviceCode);
		const { code, address } = panel.deviceCode;
		await followPage(opened, `${address}?user_code=${code}`, button);
		return { ...opened, code, address };
	}

	async function waitForCode({ app }: Pick<AppUnderTest, 'app'>): Promise<void> {
		await eventually('the code is shown', () => {
			const { panel } = app.view;
			return panel.kind === 'signingIn' && panel.deviceCode !== null;
		});
	}

	it('shows the code and the page, and signs in once it was entered anywhere', async () => {
		const opened = await entered();
		assert.match(opened.code, /^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
		assert.equal(opened.address, 'https://meter.example/oauth/device');
		await opened.pass(10_000);
		await opened.signingIn;
		await opened.quiet();
		assert.equal(opened.panel().header.email, opened.account().email);
	});

	it('offers to copy the code and open the page in one step', async () => {
		const opened = openApp();
		await opened.quiet();
		opened.world.prompts.willChoose('Copy code and open page');
		const signingIn = opened.app.dispatch({ kind: 'signInWithDeviceCode' });
		await waitForCode(opened);
		await settle();
		const { panel } = opened.app.view;
		assert.ok(panel.kind === 'signingIn' && panel.deviceCode);
		assert.deepEqual(opened.world.clipboard.written, [panel.deviceCode.code]);
		assert.deepEqual(opened.world.browser.opened, ['https://meter.example/oauth/device']);
		await opened.app.dispatch({ kind: 'cancelSignIn' });
		await signingIn;
		assert.equal(opened.app.view.panel.kind, 'signedOut');
	});

	it('declined on the page is told', async () => {
		const opened = await entered('Deny');
		await opened.pass(10_000);
		await opened.signingIn;
		assert.equal(opened.world.prompts.messages.at(-1), 'Signing in was declined on the page.');
	});
});

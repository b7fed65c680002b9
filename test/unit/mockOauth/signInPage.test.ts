import assert from 'node:assert/strict';
import { createMockIssuer } from './createMockIssuer';
import { registered } from './issuerUnderTest';
import { createOAuthDriver } from './oauthDriver';

async function openPage(accounts?: Parameters<typeof createMockIssuer>[0], redirectUri?: string) {
	const mock = createMockIssuer(accounts);
	const driver = await createOAuthDriver(mock);
	const { url, verifier } = await driver.authorizationUrl(
		redirectUri === undefined ? {} : { redirect_uri: redirectUri },
	);
	const answer = await mock.fetch(url);
	const html = await answer.text();
	const pageId = /name="page" value="([^"]*)"/.exec(html)?.[1] ?? '';
	const send = (form: Record<string, string>) =>
		mock.fetch(`${mock.issuer.origin}/oauth/authorize`, {
			method: 'POST',
			body: new URLSearchParams({ page: pageId, ...form }),
			redirect: 'manual',
		});
	return { mock, driver, verifier, answer, html, send };
}

function buttonsOf(html: string): string[] {
	return [...html.matchAll(/<button[^>]*>([^<]*)</g)].map(([, label = '']) => label);
}

describe('The sign-in page', () => {
	it('offers every account of the scenario, by name or else by address, and a way to say no', async () => {
		const { html } = await openPage();
		assert.deepEqual(buttonsOf(html), ['Continue as Ada Lovelace', 'Continue as bob@example.com', 'Deny']);
		assert.ok(html.includes('ada@example.com'));
	});

	it('says which editor asks, and for what', async () => {
		const { html } = await openPage(undefined, registered.editorUri);
		assert.ok(html.includes('Creditbar in VS Code will be able to'));
		assert.ok(html.includes('Claim your daily bonus'));
	});

	it('shows a hostile name as text', async () => {
		const name = '<script>alert(1)</script>"onx=';
		const { html } = await openPage([{ accountId: 'a"><b', name, email: 'x@example.com' }]);
		assert.ok(!html.includes('<script>alert'));
		assert.ok(!html.includes('a"><b'));
		assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;&quot;onx='));
	});

	it('says so when nobody can sign in', async () => {
		const { html } = await openPage([]);
		assert.ok(html.includes('No account can sign in here.'));
		assert.deepEqual(buttonsOf(html), ['Deny']);
	});

	it('may load nothing, be framed by nobody, and is not kept', async () => {
		const { headers } = (await openPage()).answer;
		assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/);
		assert.equal(headers.get('cache-control'), 'no-store');
		assert.equal(headers.get('referrer-policy'), 'no-referrer');
	});

	it('signs in the account whose button was pressed', async () => {
		const { mock, driver, verifier, send } = await openPage();
		const callback = new URL((await send({ account: 'acct_bob' })).headers.get('location') ?? '');
		const code = callback.searchParams.get('code') ?? '';
		await driver.exchange({ callback, code, verifier, redirectUri: registered.editorPage });
		assert.deepEqual(
			mock.server.state().families.map(family => family.accountId),
			['acct_bob'],
		);
	});

	it('can be answered once, within ten minutes, and for an account that exists', async () => {
		const twice = await openPage();
		assert.equal((await twice.send({ account: registered.accountId })).status, 303);
		assert.equal((await twice.send({ account: registered.accountId })).status, 400);
		const late = await openPage();
		late.mock.pass(10 * 60_000);
		assert.equal((await late.send({ account: registered.accountId })).status, 400);
		assert.equal((await (await openPage()).send({ account: 'acct_none' })).status, 400);
		assert.equal((await (await openPage()).send({})).status, 400);
	});

	it('opens an editor program from a page that stays, instead of a redirect that leaves the old one', async () => {
		const { send } = await openPage(undefined, registered.editorUri);
		const answer = await send({ account: registered.accountId });
		const html = await answer.text();
		assert.equal(answer.status, 200);
		assert.match(
			html,
			/http-equiv="refresh" content="0; url=vscode:\/\/creditbar\.creditbar\/auth\/callback/,
		);
		assert.match(html, /href="vscode:[^"]*">Open VS Code</);
	});

	it('gives a code to paste time to be carried over, and no other code', async () => {
		const paste = 'http://127.0.0.1:4710/oauth/paste';
		const carried = await openPage(undefined, paste);
		const location = (await carried.send({ account: registered.accountId })).headers.get('location') ?? '';
		const html = await (await carried.mock.fetch(location)).text();
		const code = new URL(location).searchParams.get('code') ?? 'none';
		assert.ok(html.includes(`id="code" value="${code}"`));
		assert.ok(html.includes('Copy this code'));
	});

	it('says on the page for pasting that the person denied', async () => {
		const { mock, send } = await openPage(undefined, 'http://127.0.0.1:4710/oauth/paste');
		const location = (await send({ decision: 'deny' })).headers.get('location') ?? '';
		assert.ok((await (await mock.fetch(location)).text()).includes('You are not signed in'));
	});
});

describe('The page for a device code', () => {
	it('asks for the code, takes it in any spelling, and lets the person compare it', async () => {
		const mock = createMockIssuer();
		const { user_code: userCode } = await (await createOAuthDriver(mock)).startDevice();
		const page = `${mock.issuer.origin}/oauth/device`;
		assert.ok((await (await mock.fetch(page)).text()).includes('Enter the code'));
		const typed = userCode.toLowerCase().replace('-', ' ');
		const html = await (await mock.fetch(`${page}?user_code=${encodeURIComponent(typed)}`)).text();
		assert.ok(html.includes(`<p class="code">${userCode}</p>`));
		assert.deepEqual(buttonsOf(html).at(-1), 'Deny');
	});

	it('refuses a code that is wrong, old or answered, and shows it as text', async () => {
		const mock = createMockIssuer();
		const driver = await createOAuthDriver(mock);
		const visit = (code: string) =>
			mock.fetch(`${mock.issuer.origin}/oauth/device?user_code=${encodeURIComponent(code)}`);
		const wrong = await visit('"><script>');
		assert.equal(wrong.status, 400);
		assert.ok(!(await wrong.text()).includes('"><script>'));
		const answered = await driver.startDevice();
		await mock.answerDevice(answered.verification_uri_complete ?? '', 'deny');
		assert.equal((await visit(answered.user_code)).status, 400);
		const late = await driver.startDevice();
		mock.pass(600_000);
		assert.equal((await visit(late.user_code)).status, 400);
	});
});

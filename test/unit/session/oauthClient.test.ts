import assert from 'node:assert/strict';
import { scopes } from '../../../src/contract/scope';
import { createPkcePair } from '../../../src/session/oauth/createPkcePair';
import { SeededRandom } from '../../support/seededRandom';
import { type ClientAtMock, createClientAtMock, origin, problemFrom, valueFrom } from './oauthClientAtMock';

const editorUri = 'vscode://creditbar.creditbar/auth/callback?windowId=1';

async function authorize({ client, mock }: ClientAtMock, redirectUri: string) {
	const pkce = await createPkcePair(new SeededRandom());
	const state = 'a-state-of-this-test';
	const url = valueFrom(await client.authorizationUrl({ redirectUri, state, codeChallenge: pkce.challenge }));
	const end = await mock.answerSignIn(url, 'allow');
	if (end.kind !== 'sentTo') throw new Error('The sign-in page led nowhere.');
	return { url: new URL(url), end: new URL(end.address), verifier: pkce.verifier, state };
}

describe('Signing in by browser', () => {
	it('leads to the sign-in page with all that a native app has to send, once each', async () => {
		const { url, state } = await authorize(createClientAtMock(), editorUri);
		assert.deepEqual([...url.searchParams.keys()].sort(), [
			'client_id',
			'code_challenge',
			'code_challenge_method',
			'redirect_uri',
			'response_type',
			'scope',
			'state',
		]);
		assert.equal(url.searchParams.get('redirect_uri'), editorUri);
		assert.equal(url.searchParams.get('state'), state);
		assert.deepEqual(url.searchParams.get('scope')?.split(' '), [...scopes]);
	});

	it('brings both tokens for the code that comes back', async () => {
		const at = createClientAtMock();
		const { end, verifier, state } = await authorize(at, editorUri);
		assert.equal(end.searchParams.get('state'), state);
		const grant = valueFrom(
			await at.client.exchangeCode({
				code: end.searchParams.get('code') ?? '',
				verifier,
				redirectUri: editorUri,
				source: 'link',
				issuer: end.searchParams.get('iss') ?? undefined,
			}),
		);
		assert.equal(grant.lifetimeMs, 15 * 60_000);
		assert.deepEqual(grant.scope.split(' '), [...scopes]);
		const verdict = await at.mock.server.verifyAccessToken(grant.accessToken, at.mock.clock.now());
		assert.equal(verdict.ok, true);
		assert.equal((await at.client.refresh(grant.refreshToken)).ok, true);
	});

	it('shows the code on a page of the backend for a person who has to paste it', async () => {
		const at = createClientAtMock();
		const { end, verifier } = await authorize(at, at.client.pasteRedirectUri);
		const page = await (await at.mock.fetch(end)).text();
		const code = /id="code" value="([^"]*)"/.exec(page)?.[1] ?? '';
		at.mock.pass(9 * 60_000);
		const redirectUri = at.client.pasteRedirectUri;
		const typed = { code, verifier, redirectUri, source: 'typed', issuer: undefined } as const;
		assert.equal((await at.client.exchangeCode(typed)).ok, true);
	});

	it('says that a code was refused when its verifier is another one', async () => {
		const at = createClientAtMock();
		const { end } = await authorize(at, editorUri);
		const code = end.searchParams.get('code') ?? '';
		const result = await at.client.exchangeCode({
			code,
			verifier: 'v'.repeat(43),
			redirectUri: editorUri,
			source: 'link',
			issuer: end.searchParams.get('iss') ?? undefined,
		});
		assert.deepEqual(problemFrom(result), { kind: 'rejected', code: 'invalid_grant' });
	});

	for (const [name, issuer] of [
		['another server issued', 'https://other.example'],
		['comes in a link that does not say who issued it, although this server always does', undefined],
	] as const)
		it(`keeps a code to itself that ${name} (A3)`, async () => {
			const at = createClientAtMock();
			const { end, verifier } = await authorize(at, editorUri);
			const code = end.searchParams.get('code') ?? '';
			const before = at.http.requests.length;
			const exchange = { code, verifier, redirectUri: editorUri, source: 'link', issuer } as const;
			assert.deepEqual(problemFrom(await at.client.exchangeCode(exchange)), {
				kind: 'transient',
				reason: 'badAnswer',
			});
			assert.equal(at.http.requests.length, before);
		});

	it('makes a new verifier every time, and never sends it through the browser', async () => {
		const random = new SeededRandom();
		const first = await createPkcePair(random);
		const second = await createPkcePair(random);
		assert.notEqual(first.verifier, second.verifier);
		assert.match(first.verifier, /^[\w-]{43}$/);
		assert.notEqual(first.challenge, first.verifier);
	});
});

describe('Signing in with a device code', () => {
	it('shows a code and a page, waits, and gets the tokens once the person agrees', async () => {
		const at = createClientAtMock();
		const flow = valueFrom(await at.client.startDeviceFlow());
		assert.match(flow.userCode, /^[B-Z]{4}-[B-Z]{4}$/);
		assert.equal(flow.verificationUri, `${origin}/oauth/device`);
		assert.equal(flow.intervalMs, 5_000);
		assert.equal(flow.expiresInMs, 600_000);
		assert.deepEqual(valueFrom(await at.client.pollDeviceFlow(flow.deviceCode)), { kind: 'pending' });
		assert.deepEqual(valueFrom(await at.client.pollDeviceFlow(flow.deviceCode)), { kind: 'slowDown' });
		await at.mock.answerDevice(flow.verificationUriComplete, 'allow');
		at.mock.pass(10_000);
		const poll = valueFrom(await at.client.pollDeviceFlow(flow.deviceCode));
		assert.equal(poll.kind, 'granted');
		assert.equal(poll.kind === 'granted' && (await at.client.refresh(poll.grant.refreshToken)).ok, true);
	});

	it('tells a denial from a code that got too old', async () => {
		const at = createClientAtMock();
		const denied = valueFrom(await at.client.startDeviceFlow());
		await at.mock.answerDevice(denied.verificationUriComplete, 'deny');
		assert.deepEqual(valueFrom(await at.client.pollDeviceFlow(denied.deviceCode)), { kind: 'denied' });
		const late = valueFrom(await at.client.startDeviceFlow());
		at.mock.pass(600_000);
		assert.deepEqual(valueFrom(await at.client.pollDeviceFlow(late.deviceCode)), { kind: 'expired' });
	});

	it('opens no page of another server, and shows no code that is none', async () => {
		const fields = { device_code: 'd', user_code: 'ABCD-EFGH', expires_in: 600 };
		const odd = [
			{ ...fields, verification_uri: 'https://evil.example/device' },
			{ ...fields, verification_uri: `${origin}/d`, verification_uri_complete: 'javascript:alert(1)' },
			{ ...fields, verification_uri: `${origin}/d`, user_code: '$(warning) call 555' },
		];
		for (const answer of odd) {
			const at = createClientAtMock();
			const mockHandler = at.http.handler;
			at.http.handler = request =>
				request.url.endsWith('/device_authorization') ? Response.json(answer) : mockHandler(request);
			assert.deepEqual(problemFrom(await at.client.startDeviceFlow()), {
				kind: 'transient',
				reason: 'badAnswer',
			});
		}
	});
});

describe('Keeping and ending a session', () => {
	it('rotates the refresh token', async () => {
		const at = createClientAtMock();
		const first = await at.openSession();
		const second = valueFrom(await at.client.refresh(first)).refreshToken;
		assert.notEqual(second, first);
		assert.equal((await at.client.refresh(second)).ok, true);
	});

	it('keeps the refresh token where the server does not rotate', async () => {
		const at = createClientAtMock();
		at.answerTokenCallsWith(() => Response.json({ access_token: 'a', token_type: 'Bearer' }));
		assert.equal(valueFrom(await at.client.refresh('the former one')).refreshToken, 'the former one');
	});

	it('does not take an exchange for a session when no refresh token comes with it', async () => {
		const at = createClientAtMock();
		at.answerTokenCallsWith(() => Response.json({ access_token: 'a', token_type: 'Bearer' }));
		const answer = { code: 'c', redirectUri: editorUri, source: 'typed', issuer: undefined } as const;
		const exchange = { ...answer, verifier: 'v'.repeat(43) };
		const problem = problemFrom(await at.client.exchangeCode(exchange));
		assert.deepEqual(problem, { kind: 'transient', reason: 'badAnswer' });
	});

	it('ends at the server when it is revoked, and twice is no error', async () => {
		const at = createClientAtMock();
		const refreshToken = await at.openSession();
		assert.equal((await at.client.revoke(refreshToken)).ok, true);
		assert.equal((await at.client.revoke(refreshToken)).ok, true);
		assert.deepEqual(problemFrom(await at.client.refresh(refreshToken)), {
			kind: 'rejected',
			code: 'invalid_grant',
		});
	});

	it('says which program is calling', async () => {
		const at = createClientAtMock();
		await at.client.refresh(await at.openSession());
		const agents = at.http.requests.map(request => request.headers.get('user-agent'));
		assert.deepEqual(agents, ['Creditbar/test', 'Creditbar/test']);
	});
});

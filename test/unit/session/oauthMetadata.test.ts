import assert from 'node:assert/strict';
import { createOAuthClient } from '../../../src/session/oauth/createOAuthClient';
import { FakeClock } from '../../support/fakeClock';
import { FakeHttp } from '../../support/fakeHttp';
import { FakeTimers } from '../../support/fakeTimers';
import { createClientAtMock, origin, problemFrom } from './oauthClientAtMock';

const metadataPath = '/.well-known/oauth-authorization-server';
const good = {
	issuer: origin,
	authorization_endpoint: `${origin}/oauth/authorize`,
	token_endpoint: `${origin}/oauth/token`,
	revocation_endpoint: `${origin}/oauth/revoke`,
};
const badAnswer = { kind: 'transient', reason: 'badAnswer' };

describe('What a backend says about its sign-in server', () => {
	it('is asked for once', async () => {
		const at = createClientAtMock();
		await Promise.all([at.client.refresh('a'), at.client.refresh('b'), at.client.startDeviceFlow()]);
		await at.client.revoke('a');
		assert.equal(at.http.calls.filter(call => call === `GET ${metadataPath}`).length, 1);
	});

	it('is asked for again after it could not be had', async () => {
		const at = createClientAtMock();
		at.http.isOffline = true;
		assert.deepEqual(problemFrom(await at.client.refresh('r')), { kind: 'transient', reason: 'offline' });
		at.http.isOffline = false;
		assert.equal((await at.client.refresh(await at.openSession())).ok, true);
	});

	it('is asked for again when something else answers at an address it named', async () => {
		const at = createClientAtMock();
		at.answerTokenCallsWith(() => Response.json({ title: 'Not Found' }, { status: 404 }));
		await at.client.refresh('r');
		await at.client.refresh('r');
		assert.equal(at.http.calls.filter(call => call === `GET ${metadataPath}`).length, 2);
	});

	for (const [name, changes] of [
		['another issuer', { issuer: 'https://evil.example' }],
		['an issuer that is no address', { issuer: 'me' }],
		['a token endpoint elsewhere', { token_endpoint: 'https://evil.example/token' }],
		['a sign-in page elsewhere', { authorization_endpoint: 'https://evil.example/authorize' }],
		['a revocation endpoint elsewhere', { revocation_endpoint: 'http://127.0.0.1:9/revoke' }],
		['no token endpoint', { token_endpoint: undefined }],
		['a token endpoint that is no address', { token_endpoint: 'token' }],
	] as const)
		it(`is not believed with ${name}: no token leaves`, async () => {
			const at = createClientAtMock();
			at.http.handler = () => Response.json({ ...good, ...changes });
			assert.deepEqual(problemFrom(await at.client.refresh('secret')), badAnswer);
			assert.deepEqual(at.http.calls, [`GET ${metadataPath}`]);
		});

	it('may leave out what is optional: then only that is not to be had', async () => {
		const at = createClientAtMock();
		const mockHandler = at.http.handler;
		at.http.handler = request =>
			request.url.endsWith(metadataPath) ? Response.json(good) : mockHandler(request);
		assert.deepEqual(problemFrom(await at.client.startDeviceFlow()), badAnswer);
		assert.equal((await at.client.refresh(await at.openSession())).ok, true);
	});

	it('is not asked for without TLS unless that was allowed, and then on this machine only', async () => {
		for (const [address, isAllowed] of [
			[origin, false],
			['http://backend.example', true],
			['http://127.0.0.1.example', true],
		] as const) {
			const http = new FakeHttp();
			const timers = new FakeTimers(new FakeClock());
			const network = { http: http.fetch, timers, userAgent: 'Creditbar/test' };
			const client = createOAuthClient({ ...network, origin: address, allowHttpLoopback: isAllowed });
			assert.deepEqual(problemFrom(await client.refresh('secret')), badAnswer);
			assert.deepEqual(http.calls, []);
		}
	});
});

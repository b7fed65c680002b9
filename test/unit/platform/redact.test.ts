import assert from 'node:assert/strict';
import { redact } from '../../../src/platform/redact';

const jwt = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhY2N0LTEifQ.c2lnbmF0dXJl';

describe('The log', () => {
	const secrets: Readonly<Record<string, readonly [string, string]>> = {
		'an authorization header': [`authorization: Bearer ${jwt}`, jwt],
		'a header as JSON': [`{"Authorization":"Bearer opaque-token-1"}`, 'opaque-token-1'],
		'a bearer token alone': ['sent bearer opaque-token-1 to the service', 'opaque-token-1'],
		'a token somewhere in a sentence': [`the token ${jwt} was refused`, jwt],
		'a token at the end of a sentence': [`refused ${jwt}.`, jwt],
		'an access token in JSON': ['{"access_token":"secret-1","x":1}', 'secret-1'],
		'a refresh token in JSON with spaces': ['{ "refresh_token" : "secret-1" }', 'secret-1'],
		'a refresh token in a form': ['grant_type=refresh_token&refresh_token=secret-1&x=1', 'secret-1'],
		'the code of a callback': [
			'vscode://creditbar.creditbar/auth/callback?code=secret-1&state=secret-2',
			'secret-1',
		],
		'the state of a callback': [
			'vscode://creditbar.creditbar/auth/callback?code=secret-1&state=secret-2',
			'secret-2',
		],
		'a verifier': ['code_verifier=secret-1', 'secret-1'],
		'a device code': ['{"device_code":"secret-1"}', 'secret-1'],
		'an e-mail address': ['Signed in as ada.lovelace+x@mail.example.co.uk.', 'ada.lovelace'],
		'an e-mail address in an address': ['https://meter.example/?email=ada@example.com', 'ada@example.com'],
		'a callback that was encoded once more': [
			'redirect=vscode%3A%2F%2Fx%3Fcode%3Dsecret-1%26state%3Dsecret-2',
			'secret-1',
		],
		'an e-mail address that was encoded': ['email=ada%40example.com', 'ada%40example.com'],
	};
	for (const [name, [line, secret]] of Object.entries(secrets))
		it(`never holds ${name} (T19)`, () => {
			assert.ok(line.includes(secret));
			assert.ok(!redact(line).includes(secret), redact(line));
		});

	it('keeps what helps to find out what happened', () => {
		for (const line of [
			'refresh failed: serverFault (request req-4711)',
			'refresh failed: contractBroken at /v1/account/overview /identity/email',
			'the backend is https://credits.example.com',
			'session: signedIn',
			'not connected: the address is notHttps',
		])
			assert.equal(redact(line), line);
	});

	it('keeps the rest of a line from which something was removed', () => {
		assert.equal(redact('a=1&code=secret&b=2'), 'a=1&code=[removed]&b=2');
	});
});

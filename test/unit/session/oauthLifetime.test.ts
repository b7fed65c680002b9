import assert from 'node:assert/strict';
import { createClientAtMock, valueFrom } from './oauthClientAtMock';

const minute = 60_000;
const day = 24 * 60 * minute;

function jwt(claims: unknown): string {
	return `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;
}

/** Raw text, since JSON has no way to write some of these on purpose. */
const table: ReadonlyArray<readonly [string, string, string, number]> = [
	['a plain number', '900', 'opaque', 15 * minute],
	['a number as text', '"900"', 'opaque', 15 * minute],
	['zero', '0', 'opaque', minute],
	['a negative number', '-1', 'opaque', minute],
	['a fraction', '0.5', 'opaque', minute],
	['far too much', '1e12', 'opaque', day],
	['more than a number can be', '1e999', 'opaque', day],
	['text that is no number', '"soon"', 'opaque', 15 * minute],
	['empty text', '""', 'opaque', 15 * minute],
	['null', 'null', 'opaque', 15 * minute],
	['a list', '[900]', 'opaque', 15 * minute],
	['a token that lives shorter', '3600', jwt({ iat: 1_000, exp: 1_600 }), 10 * minute],
	['a token that lives longer', '600', jwt({ iat: 1_000, exp: 9_000 }), 10 * minute],
	['nothing but a token that says it', 'null', jwt({ iat: 5, exp: 1_205 }), 20 * minute],
	['a token that ends before it begins', '900', jwt({ iat: 2_000, exp: 1_000 }), minute],
	['a token with senseless claims', '900', jwt({ iat: 'now', exp: null }), 15 * minute],
	['a token that only looks like a JWT', '900', 'a.%%%.c', 15 * minute],
];

describe('An access token is good for as long as the server says, within a minute and a day', () => {
	for (const [name, expiresIn, accessToken, expectedMs] of table)
		it(`for ${name} that is ${expectedMs / minute} minutes, and the refresh token is not lost (T13)`, async () => {
			const at = createClientAtMock();
			const tokens = `"access_token":"${accessToken}","refresh_token":"new","token_type":"Bearer"`;
			at.answerTokenCallsWith(
				() =>
					new Response(`{"expires_in":${expiresIn},${tokens}}`, {
						headers: { 'content-type': 'application/json' },
					}),
			);
			const grant = valueFrom(await at.client.refresh('old'));
			assert.deepEqual([grant.lifetimeMs, grant.refreshToken], [expectedMs, 'new']);
		});

	it('and no ID token that came along unasked, however broken, costs the session', async () => {
		const at = createClientAtMock();
		at.answerTokenCallsWith(() =>
			Response.json({ access_token: 'a', refresh_token: 'new', token_type: 'Bearer', id_token: 'broken' }),
		);
		assert.equal(valueFrom(await at.client.refresh('old')).refreshToken, 'new');
	});
});

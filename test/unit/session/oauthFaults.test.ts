import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { OAuthFailure, OAuthTrouble } from '../../../src/session/oauth/oauthFailure';
import { eventually } from '../../support/eventually';
import { createClientAtMock, problemFrom } from './oauthClientAtMock';

type Answer = () => Response | Promise<Response>;

function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
	return () => Response.json(body, { status, headers });
}

function html(status: number, headers: Record<string, string> = {}): Answer {
	const type = { 'content-type': 'text/html; charset=utf-8' };
	return () => new Response('<h1>Welcome to our hotel</h1>', { status, headers: { ...type, ...headers } });
}

function breaksWith(code: string, message = 'fetch failed'): Answer {
	return () => Promise.reject(new TypeError(message, { cause: Object.assign(new Error(code), { code }) }));
}

function passing(reason: OAuthTrouble, retryAfterMs?: number): OAuthFailure {
	return { kind: 'transient', reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

const good = { access_token: 'a', token_type: 'Bearer', refresh_token: 'r' };
const tooMuch = 'x'.repeat(70 * 1024);

const faults: ReadonlyArray<readonly [string, Answer, OAuthFailure]> = [
	['a name that is not found', breaksWith('ENOTFOUND'), passing('offline')],
	['a name server that does not answer', breaksWith('EAI_AGAIN'), passing('offline')],
	['a refused connection', breaksWith('ECONNREFUSED'), passing('offline')],
	['a connection that breaks', breaksWith('ECONNRESET'), passing('offline')],
	['no route', breaksWith('ENETUNREACH'), passing('offline')],
	['no network, as Chromium says it', breaksWith('', 'net::ERR_INTERNET_DISCONNECTED'), passing('offline')],
	['a connection that takes too long', breaksWith('UND_ERR_CONNECT_TIMEOUT'), passing('timedOut')],
	['an operating system that gives up', breaksWith('ETIMEDOUT'), passing('timedOut')],
	['Chromium giving up', breaksWith('', 'net::ERR_CONNECTION_TIMED_OUT'), passing('timedOut')],
	['an untrusted certificate', breaksWith('SELF_SIGNED_CERT_IN_CHAIN'), passing('proxyOrTls')],
	['an expired certificate', breaksWith('CERT_HAS_EXPIRED'), passing('proxyOrTls')],
	['a certificate for another name', breaksWith('ERR_TLS_CERT_ALTNAME_INVALID'), passing('proxyOrTls')],
	['an unknown issuer', breaksWith('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), passing('proxyOrTls')],
	['something that does not speak TLS', breaksWith('EPROTO'), passing('proxyOrTls')],
	['a proxy out of reach', breaksWith('', 'net::ERR_PROXY_CONNECTION_FAILED'), passing('proxyOrTls')],
	[
		'a proxy that wants a password',
		breaksWith('UND_ERR_ABORTED', 'Proxy response (407) !== 200 when HTTP Tunneling'),
		passing('proxyOrTls'),
	],
	['407', html(407), passing('proxyOrTls')],
	['a captive portal: a page with 200', html(200), passing('proxyOrTls')],
	[
		'a captive portal: 302',
		() => Response.redirect('https://login.hotel.example/', 302),
		passing('proxyOrTls'),
	],
	['307 to another place', () => Response.redirect('https://evil.example/', 307), passing('proxyOrTls')],
	['a captive portal: 511', html(511), passing('proxyOrTls')],
	['a page with 400', html(400), passing('proxyOrTls')],
	['a page with 401', html(401), passing('proxyOrTls')],
	['a page with 403', html(403), passing('proxyOrTls')],
	['a page with 404', html(404), passing('badAnswer')],
	['400 without an error code', json(400, { message: 'no' }), passing('badAnswer')],
	['400 with a code that is no text', json(400, { error: ['invalid_grant'] }), passing('badAnswer')],
	[
		'400 as plain text',
		() => new Response('{"error":"invalid_grant"}', { status: 400 }),
		passing('badAnswer'),
	],
	['400 with broken JSON', () => jsonText(400, '{"error":"invalid_gr'), passing('badAnswer')],
	['400 invalid_request', json(400, { error: 'invalid_request' }), passing('badAnswer')],
	['400 unauthorized_client', json(400, { error: 'unauthorized_client' }), passing('badAnswer')],
	['401 invalid_client', json(401, { error: 'invalid_client' }), passing('badAnswer')],
	['403 in JSON', json(403, { error: 'invalid_grant' }), passing('badAnswer')],
	['404 in JSON', json(404, { error: 'invalid_grant' }), passing('badAnswer')],
	['408', json(408, {}), passing('timedOut')],
	['410 in JSON', json(410, { error: 'session_revoked' }), passing('badAnswer')],
	['425', json(425, {}), passing('badAnswer')],
	['429', json(429, { error: 'invalid_grant' }), passing('rateLimited')],
	['429 with a wait', html(429, { 'retry-after': '7' }), passing('rateLimited', 7_000)],
	['429 with a senseless wait', json(429, {}, { 'retry-after': 'soon' }), passing('rateLimited')],
	['500', json(500, { error: 'invalid_grant' }), passing('serverFault')],
	['502 as a page', html(502), passing('serverFault')],
	[
		'503 with a date',
		json(503, {}, { 'retry-after': 'Mon, 10 Mar 2025 12:02:00 GMT', date: 'Mon, 10 Mar 2025 12:00:00 GMT' }),
		passing('serverFault', 120_000),
	],
	['504', html(504), passing('serverFault')],
	['204', () => new Response(null, { status: 204 }), passing('badAnswer')],
	['200 with nothing in it', () => jsonText(200, ''), passing('badAnswer')],
	['200 with half of it', () => jsonText(200, '{"access_token":"a","token_ty'), passing('badAnswer')],
	['200 with a list', json(200, [good]), passing('badAnswer')],
	['200 with null', json(200, null), passing('badAnswer')],
	['200 with an error in it', json(200, { error: 'invalid_grant' }), passing('badAnswer')],
	['200 as plain text', () => new Response('ok'), passing('badAnswer')],
	['a token of another type', json(200, { ...good, token_type: 'mac' }), passing('badAnswer')],
	['a token that is no text', json(200, { ...good, access_token: 7 }), passing('badAnswer')],
	['a token that breaks headers', json(200, { ...good, access_token: 'a\r\nb' }), passing('badAnswer')],
	['more than a token answer can be', json(200, { ...good, tooMuch }), passing('badAnswer')],
	['more than an error can be', json(400, { error: 'invalid_grant', tooMuch }), passing('badAnswer')],
];

function jsonText(status: number, text: string): Response {
	return new Response(text, { status, headers: { 'content-type': 'application/json' } });
}

describe('A refresh that goes wrong is passing trouble, and the session stays', () => {
	for (const [name, answer, expected] of faults)
		it(`on ${name}: ${expected.kind === 'transient' ? expected.reason : expected.kind}`, async () => {
			const at = createClientAtMock();
			at.answerTokenCallsWith(answer);
			const former = await at.openSession();
			assert.deepEqual(problemFrom(await at.client.refresh(former)), expected);
			at.answerTokenCallsWith(undefined);
			assert.equal((await at.client.refresh(former)).ok, true);
		});

	it('on an answer that does not come: it gives up after ten seconds', async () => {
		const at = createClientAtMock();
		at.answerTokenCallsWith(() => new Promise(() => {}));
		let problem: OAuthFailure | undefined;
		void at.client.refresh('r').then(result => {
			problem = problemFrom(result);
		});
		await eventually('the token call left', () => at.http.calls.includes('POST /oauth/token'));
		await at.timers.advance(9_999);
		assert.equal(problem, undefined);
		await at.timers.advance(1);
		assert.deepEqual(problem, passing('timedOut'));
		assert.deepEqual(at.timers.delays, []);
	});

	it('leaves no timer behind, whichever way it ends', async () => {
		for (const [, answer] of faults) {
			const at = createClientAtMock();
			at.answerTokenCallsWith(answer);
			await at.client.refresh('r');
			assert.deepEqual(at.timers.delays, []);
		}
	});
});

describe('Only a clear no ends a session', () => {
	const codes = [
		'invalid_grant',
		'refresh_token_expired',
		'refresh_token_revoked',
		'session_revoked',
	] as const;
	for (const status of [400, 401])
		for (const code of codes)
			it(`${status} ${code} is one`, async () => {
				const at = createClientAtMock();
				const headers = { 'content-type': 'application/json; charset=utf-8', 'www-authenticate': 'Bearer' };
				at.answerTokenCallsWith(json(status, { error: code, error_description: 'x' }, headers));
				assert.deepEqual(problemFrom(await at.client.refresh('r')), { kind: 'rejected', code });
			});

	it('and nothing else is, whatever status, type and body come together', async () => {
		const at = createClientAtMock();
		const body = fc.oneof(
			fc.constantFrom(...codes.map(error => JSON.stringify({ error })), '', '<html>', 'null', '[]'),
			fc.json(),
			fc.string(),
		);
		const types = ['application/json', 'application/problem+json', 'text/html', 'text/plain', ''];
		const answers = fc.record({
			status: fc.integer({ min: 200, max: 599 }).filter(status => ![204, 205, 304].includes(status)),
			type: fc.constantFrom(...types),
			body,
		});
		await fc.assert(
			fc.asyncProperty(answers, async answer => {
				const { status, type } = answer;
				at.answerTokenCallsWith(
					() => new Response(answer.body, { status, headers: { 'content-type': type } }),
				);
				const result = await at.client.refresh('r');
				const isClearNo =
					(status === 400 || status === 401) &&
					type === 'application/json' &&
					codes.some(code => errorIn(answer.body) === code);
				assert.equal(!result.ok && result.problem.kind === 'rejected', isClearNo);
			}),
			{ numRuns: 500 },
		);
	});

	it('and not from any other place than the token endpoint', async () => {
		const at = createClientAtMock();
		at.http.handler = () => Response.json({ error: 'invalid_grant' }, { status: 400 });
		assert.deepEqual(problemFrom(await at.client.refresh('r')), passing('badAnswer'));
		assert.deepEqual(problemFrom(await at.client.revoke('r')), passing('badAnswer'));
		assert.deepEqual(problemFrom(await at.client.startDeviceFlow()), passing('badAnswer'));
	});
});

function errorIn(body: string): unknown {
	try {
		const value: unknown = JSON.parse(body);
		return typeof value === 'object' && value !== null && 'error' in value ? value.error : undefined;
	} catch {
		return undefined;
	}
}

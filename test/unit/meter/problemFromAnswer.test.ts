import assert from 'node:assert/strict';
import type { MeterProblem } from '../../../src/meter/meterProblem';
import { problemFromAnswer } from '../../../src/meter/problemFromAnswer';
import { noonMs } from '../../support/builders/noon';

const problemJson = { 'content-type': 'application/problem+json' };

function refused(
	status: number,
	headers: Record<string, string> = {},
	body: string | null = '',
): MeterProblem {
	return problemFromAnswer({ status, headers: new Headers(headers), body }, noonMs);
}

const coded = (status: number, code: string, more: object = {}, headers: Record<string, string> = {}) =>
	refused(
		status,
		{ ...problemJson, ...headers },
		JSON.stringify({ type: 'about:blank', status, code, ...more }),
	);

describe('What a refusal of the service means', () => {
	const known: readonly (readonly [number, string, MeterProblem])[] = [
		[401, 'unauthenticated', { kind: 'unauthorized' }],
		[401, 'token-expired', { kind: 'unauthorized' }],
		[402, 'insufficient-credits', { kind: 'outOfCredits', requiredMicro: null, spendableMicro: null }],
		[403, 'forbidden-scope', { kind: 'forbidden', code: 'forbidden-scope' }],
		[403, 'bonus-not-eligible', { kind: 'forbidden', code: 'bonus-not-eligible' }],
		[404, 'not-found', { kind: 'rejected', code: 'not-found' }],
		[409, 'subscription-state-conflict', conflict('subscription-state-conflict')],
		[409, 'idempotency-key-in-progress', conflict('idempotency-key-in-progress')],
		[410, 'gone', { kind: 'rejected', code: 'gone' }],
		[422, 'validation-error', { kind: 'rejected', code: 'validation-error' }],
		[422, 'idempotency-key-reused', { kind: 'rejected', code: 'idempotency-key-reused' }],
		[400, 'malformed-request', { kind: 'rejected', code: 'malformed-request' }],
		[418, 'brand-new-code', { kind: 'rejected', code: 'unknown' }],
	];
	for (const [status, code, problem] of known)
		it(`is ${problem.kind} for ${status} ${code}`, () => {
			assert.deepEqual(coded(status, code), problem);
		});

	it('keeps the date of the next bonus', () => {
		assert.deepEqual(coded(409, 'bonus-already-claimed', { nextAvailableAt: '2025-03-11T00:00:00Z' }), {
			kind: 'conflict',
			code: 'bonus-already-claimed',
			nextAvailableAt: '2025-03-11T00:00:00Z',
		});
		const misshapen = coded(409, 'bonus-already-claimed', { nextAvailableAt: 'tomorrow' });
		assert.equal(misshapen.kind === 'conflict' && misshapen.nextAvailableAt, null);
	});

	it('takes the word of the status where the code is missing', () => {
		assert.deepEqual(refused(401, problemJson, '{}'), { kind: 'unauthorized' });
		assert.deepEqual(refused(402, problemJson, '{}'), {
			kind: 'outOfCredits',
			requiredMicro: null,
			spendableMicro: null,
		});
		assert.deepEqual(refused(403, problemJson, '{}'), { kind: 'forbidden', code: 'unknown' });
	});

	it('is something in between when it is not in the format of the service', () => {
		const html = { 'content-type': 'text/html; charset=utf-8' };
		for (const status of [400, 401, 403, 404, 407, 418, 451])
			assert.deepEqual(refused(status, html, '<h1>Sign in to the airport</h1>'), { kind: 'proxyOrTls' });
		assert.deepEqual(refused(401, { 'content-type': 'application/json' }, '{"code":"token-expired"}'), {
			kind: 'proxyOrTls',
		});
		assert.deepEqual(refused(401, problemJson, 'not json'), { kind: 'proxyOrTls' });
		assert.deepEqual(refused(403, problemJson, null), { kind: 'proxyOrTls' });
	});

	it('is a fault of the service for every 5xx, with the number that support asks for', () => {
		for (const status of [500, 501, 502, 503, 504, 599])
			assert.deepEqual(refused(status, { 'request-id': 'req-1' }, '<html>'), {
				kind: 'serverFault',
				requestId: 'req-1',
			});
		assert.deepEqual(refused(500), { kind: 'serverFault', requestId: null });
	});

	it('is a pause when the service asks for one', () => {
		assert.deepEqual(refused(429, { 'retry-after': '120' }), pause(120_000));
		assert.deepEqual(refused(503, { 'retry-after': '120' }), pause(120_000));
		assert.deepEqual(refused(429), pause(60_000));
	});

	it('never carries a word of the server (S1)', () => {
		const loud = coded(422, 'validation-error', {
			title: 'LOUD',
			detail: 'LOUD',
			errors: [{ message: 'LOUD' }],
		});
		assert.doesNotMatch(JSON.stringify(loud), /LOUD/);
	});
});

function conflict(code: string): MeterProblem {
	return { kind: 'conflict', code, nextAvailableAt: null };
}

function pause(ms: number): MeterProblem {
	return { kind: 'rateLimited', until: noonMs + ms };
}

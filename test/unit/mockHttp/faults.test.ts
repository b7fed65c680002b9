import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { routes } from '../../../src/contract/routes';
import type { FaultInput } from '../../mock-server/faults/fault';
import { eventually } from '../../support/eventually';
import { settle } from '../../support/settle';
import { memberOf } from './memberOf';
import { MockClient } from './mockClient';

const path = routes.balance.path;

describe('A fault of the mock', () => {
	let client: MockClient;
	const given = (fault: Omit<FaultInput, 'route'> & { route?: string }) =>
		client.mock.control.addFault({ route: 'balance', ...fault });
	const timerIsSet = () => eventually('a timer is set', () => client.timers.delays.length > 0);
	const claims = () => client.mock.control.state().accounts[0]?.claims;
	beforeEach(async () => {
		client = await MockClient.signIn();
	});

	it('hits as often as it was asked to, after as many as were let through', async () => {
		given({ kind: 'status', status: 503, skip: 1, times: 2 });
		const statuses: number[] = [];
		for (let request = 0; request < 4; request++) statuses.push((await client.get(path)).status);
		assert.deepEqual(statuses, [200, 503, 503, 200]);
	});

	it('hits its own route only, by name, by address, or every one', async () => {
		given({ kind: 'status', route: 'POST /oauth/token', times: null });
		given({ kind: 'status', route: '/v1/trial' });
		assert.equal((await client.get(path)).status, 200);
		assert.equal((await client.get('/v1/trial')).status, 503);
		assert.equal((await client.send('POST', '/oauth/token')).status, 503);
		client.mock.control.clearFaults();
		given({ kind: 'status', route: '*' });
		assert.equal((await client.get('/v1/meta')).status, 503);
	});

	it('answers with a problem of the contract, and how long to wait', async () => {
		given({ kind: 'status', code: 'rate-limited', retryAfterS: 9 });
		const answer = await client.get(path);
		assert.deepEqual([answer.status, memberOf(answer.body, '/code')], [429, 'rate-limited']);
		assert.equal(answer.headers.get('retry-after'), '9');
		given({ kind: 'status', status: 502 });
		assert.equal((await client.get(path)).status, 502);
	});

	it('cuts the connection before the work or after it', async () => {
		const before = claims() ?? 0;
		given({ route: 'claimDailyBonus', kind: 'reset' });
		await assert.rejects(client.post(routes.claimDailyBonus.path), TypeError);
		assert.equal(claims(), before);
		given({ route: 'claimDailyBonus', kind: 'reset', when: 'after' });
		const key = randomUUID();
		await assert.rejects(client.post(routes.claimDailyBonus.path, undefined, key), TypeError);
		assert.equal(claims(), before + 1);
		const again = await client.post(routes.claimDailyBonus.path, undefined, key);
		assert.deepEqual([again.status, claims()], [201, before + 1]);
	});

	it('cuts the body in the middle', async () => {
		given({ kind: 'truncate' });
		const response = await client.open('GET', path);
		assert.equal(response.status, 200);
		await assert.rejects(response.text());
	});

	it('answers with JSON that is none, with a page, with a member of the wrong type', async () => {
		given({ kind: 'malformed' });
		const malformed = await client.get(path);
		assert.deepEqual([malformed.status, malformed.headers.get('content-type')], [200, 'application/json']);
		assert.throws(() => JSON.parse(malformed.text), SyntaxError);
		given({ kind: 'html' });
		assert.match((await client.get(path)).headers.get('content-type') ?? '', /text\/html/);
		given({ kind: 'wrongType', pointer: '/spendableMicro', value: '12' });
		assert.equal(memberOf((await client.get(path)).body, '/spendableMicro'), '12');
		given({ kind: 'wrongType', contentType: 'text/plain' });
		assert.equal((await client.get(path)).headers.get('content-type'), 'text/plain');
	});

	it('sends elsewhere, which a careful client does not follow', async () => {
		given({ kind: 'redirect', times: null });
		await assert.rejects(
			client.mock.fetch('https://meter.example/v1/credits/balance', { redirect: 'error' }),
			TypeError,
		);
		const manual = await client.mock.fetch('https://meter.example/v1/credits/balance', {
			redirect: 'manual',
		});
		assert.equal(manual.status, 302);
	});

	it('is late, or drips', async () => {
		given({ kind: 'delay', delayMs: 3000 });
		let isThere = false;
		const late = client.get(path).then(answer => {
			isThere = true;
			return answer;
		});
		await timerIsSet();
		await client.timers.advance(2999);
		assert.equal(isThere, false);
		await client.timers.advance(1);
		assert.equal((await late).status, 200);

		given({ kind: 'slowBody', delayMs: 100 });
		const dripping = client.get(path);
		await timerIsSet();
		await client.timers.advance(10_000);
		assert.equal(typeof memberOf((await dripping).body, '/spendableMicro'), 'number');
	});

	it('never ends, until the client gives up', async () => {
		given({ kind: 'slowBody', delayMs: null });
		const given_up = new AbortController();
		const headers = { Authorization: `Bearer ${client.token}` };
		const response = await client.mock.fetch(`https://meter.example${path}`, {
			headers,
			signal: given_up.signal,
		});
		const text = response.text();
		given_up.abort();
		await assert.rejects(text);
	});

	it('sends far more than anybody asked for', async () => {
		given({ kind: 'gzipBomb', bytes: 3_000_000 });
		assert.equal((await client.get(path)).text.length, 3_000_000);
	});

	const kinds = [
		'status',
		'reset',
		'truncate',
		'malformed',
		'html',
		'gzipBomb',
		'redirect',
		'wrongType',
		'delay',
	] as const;
	for (const kind of kinds)
		it(`strikes on every route, as often as it was asked to: ${kind}`, async () => {
			const reads = Object.values(routes).filter(
				route => route.method === 'GET' && !('stream' in route) && !route.path.includes('{'),
			);
			assert.ok(reads.length > 15);
			const outcome = async (path: string) => {
				const asking = client.get(path).then(
					({ status, headers, text }) => `${status} ${headers.get('content-type')} ${text}`,
					() => 'cut off',
				);
				if (kind !== 'delay') return asking;
				await eventually('it waits or answers', async () => {
					const isThere = await Promise.race([asking, settle().then(() => null)]);
					return isThere !== null || client.timers.delays.includes(3_000);
				});
				const isLate = client.timers.delays.includes(3_000);
				await client.timers.advance(3_000);
				return `${await asking}${isLate ? ', late' : ''}`;
			};
			for (const { path: address } of reads) {
				const honest = await outcome(address);
				given({ route: address, kind, times: 2, contentType: 'text/plain', bytes: 1_000, delayMs: 3_000 });
				const outcomes = [await outcome(address), await outcome(address), await outcome(address)];
				assert.deepEqual(
					outcomes.map(each => each === honest),
					[false, false, true],
					address,
				);
			}
		});

	it('makes one section of the overview fail', async () => {
		given({ route: 'overview', kind: 'section', section: 'usage' });
		const { body, status } = await client.get(routes.overview.path);
		assert.equal(status, 200);
		assert.equal(memberOf(body, '/sections/usage/problem/code'), 'upstream-unavailable');
		assert.equal(memberOf(body, '/sections/balance/status'), 'ok');
		assert.equal(memberOf((await client.get(routes.overview.path)).body, '/sections/usage/status'), 'ok');
	});
});

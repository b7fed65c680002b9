import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { decode } from '../../../src/contract/incoming';
import { problemSchema, problemStatus } from '../../../src/contract/problem';
import { routes } from '../../../src/contract/routes';
import { memberOf } from './memberOf';
import { type Answer, MockClient } from './mockClient';

describe('What the mock refuses', () => {
	let client: MockClient;
	beforeEach(async () => {
		client = await MockClient.signIn();
	});

	it('says that an address does not exist', async () => {
		for (const path of ['/v1/nothing', '/v1/account/', '/nothing', '/__mock/state']) {
			assertProblem(await client.get(path), 'not-found');
		}
	});

	it('says which method an address takes', async () => {
		const answer = await client.post(routes.balance.path, {});
		assertProblem(answer, 'method-not-allowed');
		assert.equal(answer.headers.get('allow'), 'GET');
		const claim = await client.get(routes.claimDailyBonus.path);
		assert.equal(claim.headers.get('allow'), 'POST');
	});

	it('knows no parameter that is not in the contract', async () => {
		const answer = await client.get(`${routes.balance.path}?asOf=now`);
		assertProblem(answer, 'unknown-parameter');
		assert.equal(memberOf(answer.body, '/parameter'), 'asOf');
	});

	it('wants parameters within their rules, and once', async () => {
		const bad = [
			'limit=0',
			'limit=101',
			'limit=ten',
			'limit=1.5',
			'limit=5&limit=6',
			'status=maybe',
			'from=yesterday',
			'to=2026-02-30',
			'cursor=',
		];
		for (const query of bad) {
			const answer = await client.get(`${routes.usageRequests.path}?${query}`);
			assertProblem(answer, 'malformed-request');
			assert.equal(memberOf(answer.body, '/parameter'), query.split('=')[0]);
		}
	});

	it('does not take a cursor it has not made', async () => {
		for (const path of [
			routes.usageRequests.path,
			routes.usageSessions.path,
			routes.grants.path,
			routes.orders.path,
		]) {
			assertProblem(await client.get(`${path}?cursor=bogus`), 'invalid-cursor');
		}
	});

	it('wants a token, a good one, and one that has not ended', async () => {
		const without = await client.get(routes.balance.path, { Authorization: '' });
		assertProblem(without, 'unauthenticated');
		assert.equal(without.headers.get('www-authenticate'), 'Bearer');
		for (const header of ['Bearer abc', 'Basic abc', 'Bearer']) {
			assertProblem(await client.get(routes.balance.path, { Authorization: header }), 'unauthenticated');
		}
		client.clock.jump(15 * 60_000 + 1000);
		const expired = await client.get(routes.balance.path);
		assertProblem(expired, 'token-expired');
		assert.match(expired.headers.get('www-authenticate') ?? '', /invalid_token/);
	});

	it('asks for no token where the service introduces itself', async () => {
		assert.equal((await client.get(routes.meta.path, { Authorization: '' })).status, 200);
	});

	it('wants a body that is JSON, of the right shape and not endless', async () => {
		const path = routes.sendFeedback.path;
		const key = () => ({ 'Idempotency-Key': randomUUID() });
		const asText = { 'Content-Type': 'text/plain', ...key() };
		assertProblem(await client.send('POST', path, { body: '{}', headers: asText }), 'unsupported-media-type');
		assertProblem(await client.send('POST', path, { body: '{"kind":', headers: key() }), 'malformed-request');
		const endless = JSON.stringify({ kind: 'feature', title: 'x', description: 'y'.repeat(1024 * 1024) });
		assertProblem(await client.send('POST', path, { body: endless, headers: key() }), 'payload-too-large');

		const answer = await client.post(path, {
			kind: 'feature',
			title: '',
			description: 'd',
			priority: 'high',
		});
		assertProblem(answer, 'validation-error');
		const pointers = memberOf(answer.body, '/errors');
		assert.ok(Array.isArray(pointers));
		assert.deepEqual(pointers.map(error => memberOf(error, '/pointer')).sort(), ['/priority', '/title']);
	});

	it('wants an idempotency key for what changes something, and none for an estimate', async () => {
		for (const route of [routes.claimDailyBonus, routes.cancelSubscription, routes.sendFeedback]) {
			assertProblem(await client.post(route.path, {}, null), 'idempotency-key-missing');
			assertProblem(await client.post(route.path, {}, 'not-a-uuid'), 'malformed-request');
		}
		const [model] = client.mock.control.world.models();
		const question = { operation: 'chat', modelId: model?.id, inputTokens: 10 };
		assert.equal((await client.post(routes.estimate.path, question, null)).status, 200);
		assertProblem(
			await client.post(routes.estimate.path, { ...question, modelId: 'none' }, null),
			'validation-error',
		);
	});

	it('counts requests and says when to come back', async () => {
		client.mock.control.setRateLimits({ read: { quota: 2, windowS: 60 } });
		const first = await client.get(routes.balance.path);
		assert.equal(first.headers.get('ratelimit-policy'), '"read";q=2;w=60');
		assert.equal(first.headers.get('ratelimit'), '"read";r=1;t=60');
		await client.get(routes.balance.path);
		client.clock.jump(20_000);
		const refused = await client.get(routes.balance.path);
		assertProblem(refused, 'rate-limited');
		assert.equal(refused.headers.get('retry-after'), '40');
		client.clock.jump(40_000);
		assert.equal((await client.get(routes.balance.path)).status, 200);
	});

	it('says from when on the bonus can be claimed again', async () => {
		assert.equal((await client.post(routes.claimDailyBonus.path)).status, 201);
		const second = await client.post(routes.claimDailyBonus.path);
		assertProblem(second, 'bonus-already-claimed');
		const next = memberOf((await client.get(routes.dailyBonus.path)).body, '/nextAvailableAt');
		assert.equal(memberOf(second.body, '/nextAvailableAt'), next);
	});

	it('gives no daily bonus and sells no credits where the plan has none', async () => {
		const pro = await MockClient.signIn({ scenario: 'pro' });
		const claim = await pro.post(routes.claimDailyBonus.path);
		assertProblem(claim, 'bonus-not-eligible');
		assert.equal(memberOf(claim.body, '/reason'), 'paidPlan');
		assertProblem(
			await client.post(routes.createCheckout.path, { kind: 'creditPack', quantity: 1 }),
			'plan-required',
		);
	});

	it('does what a token is for and no more', async () => {
		const { accountId } = client;
		const verifyAccessToken = async () => ({ ok: true, accountId, scopes: ['account:read'] });
		Object.assign(client.mock.control.oauth, { verifyAccessToken });
		assert.equal((await client.get(routes.account.path)).status, 200);
		const refused = await client.get(routes.balance.path);
		assertProblem(refused, 'forbidden-scope');
		assert.equal(memberOf(refused.body, '/requiredScope'), 'credits:read');
		const { body } = await client.get(routes.overview.path);
		assert.equal(memberOf(body, '/sections/profile/status'), 'ok');
		assert.equal(memberOf(body, '/sections/balance/problem/code'), 'forbidden-scope');
	});

	it('admits loudly that an answer of its own was wrong', async () => {
		const account = client.mock.control.world.accounts[0];
		assert.ok(account);
		Object.assign(account, { balance: () => ({ spendableMicro: 1.5 }) });
		const answer = await client.get(routes.balance.path);
		assertProblem(answer, 'internal');
		assert.match(answer.text, /Contract breach: Balance/);
	});
});

function assertProblem(answer: Answer, code: keyof typeof problemStatus): void {
	assert.equal(memberOf(answer.body, '/code'), code, answer.text);
	assert.equal(answer.status, problemStatus[code]);
	assert.equal(answer.headers.get('content-type'), 'application/problem+json');
	assert.equal(memberOf(answer.body, '/status'), answer.status);
	assert.ok(decode(problemSchema, answer.body).ok);
}

import assert from 'node:assert/strict';
import { routes } from '../../../src/contract/routes';
import { scenarios } from '../../mock-server/scenarios';
import { memberOf } from './memberOf';
import { MockClient } from './mockClient';

describe('The control plane of the mock', () => {
	let client: MockClient;
	const ask = (path: string, body: unknown = {}) => client.post(`/__mock${path}`, body, null);
	const state = async () => (await client.get('/__mock/state')).body;
	beforeEach(async () => {
		client = await MockClient.signIn({ hasControlPlane: true });
	});

	it('moves the clock, and what is due happens', async () => {
		assert.equal((await client.post(routes.claimDailyBonus.path)).status, 201);
		const before = memberOf(await state(), '/now');
		const moved = await ask('/clock', { advanceMs: 24 * 60 * 60 * 1000 });
		assert.equal(
			Date.parse(String(memberOf(moved.body, '/now'))) - Date.parse(String(before)),
			24 * 60 * 60 * 1000,
		);
		assert.equal(memberOf(await state(), '/accounts/0/dailyBonus/claimable'), true);
		await ask('/clock', { setAt: '2031-05-06T07:08:09Z' });
		assert.equal(memberOf(await state(), '/now'), '2031-05-06T07:08:09.000Z');
	});

	it('starts any scenario there is, and no other', async () => {
		const { body } = await client.get('/__mock/scenarios');
		for (const [index, { name }] of scenarios.entries()) {
			assert.equal(memberOf(body, `/scenarios/${index}/name`), name);
			assert.equal((await ask('/scenario', { name })).status, 200);
			assert.equal(memberOf(await state(), '/scenario'), name);
		}
		const unknown = await ask('/scenario', { name: 'paradise' });
		assert.equal(unknown.status, 404);
		assert.match(String(memberOf(unknown.body, '/detail')), /paradise/);
	});

	it('records one AI request from end to end', async () => {
		const before = memberOf(await state(), '/accounts/0/balance/spendableMicro');
		const made = await ask('/requests', { inputTokens: 500, outputTokens: 100, operation: 'debug' });
		assert.equal(made.status, 200, made.text);
		const cost = Number(memberOf(made.body, '/request/creditsMicro'));
		assert.ok(cost > 0);
		assert.equal(memberOf(await state(), '/accounts/0/balance/spendableMicro'), Number(before) - cost);
	});

	it("tells the ledger's own figures", async () => {
		for (const { name } of scenarios) {
			await ask('/scenario', { name });
			const now = await state();
			const { body } = await client.get(routes.meta.path);
			assert.ok(body);
			const accounts = memberOf(now, '/accounts');
			assert.ok(Array.isArray(accounts) && accounts.length >= 2, 'at least two people can sign in');
			for (const account of accounts) {
				assert.equal(
					memberOf(account, '/entriesSumMicro'),
					memberOf(account, '/balance/spendableMicro'),
					name,
				);
			}
		}
	});

	it('keeps what was asked, without secrets', async () => {
		await client.get(`${routes.usageRequests.path}?limit=3`);
		await client.send('GET', '/oauth/authorize?state=secret-state&code=secret-code');
		const { body, text } = await client.get('/__mock/exchanges');
		assert.equal(memberOf(body, '/exchanges/0/route'), 'usageRequests');
		assert.equal(memberOf(body, '/exchanges/0/query'), '?limit=3');
		assert.equal(memberOf(body, '/exchanges/0/isAuthorized'), true);
		assert.equal(memberOf(body, '/exchanges/0/status'), 200);
		assert.doesNotMatch(text, /secret-/);
		assert.ok(!text.includes(client.token));
		assert.equal(memberOf(await state(), '/hits/usageRequests'), 1);
	});

	it('completes a payment that nobody went to pay', async () => {
		await ask('/scenario', { name: 'pro' });
		const pro = await client.join(client.mock.control.world.accounts[0] ?? assert.fail());
		const checkout = await pro.post(routes.createCheckout.path, { kind: 'creditPack', quantity: 2 });
		const id = String(memberOf(checkout.body, '/id'));
		assert.equal(memberOf((await ask(`/checkout/${id}/complete`)).body, '/status'), 'completed');
		assert.equal((await ask('/checkout/none/complete')).status, 404);
		assert.equal(memberOf(await state(), '/accounts/0/orders/0/status'), 'paid');
	});

	it('plants faults and clears them', async () => {
		assert.equal((await ask('/faults', { route: 'balance', kind: 'status', times: null })).status, 200);
		assert.equal((await client.get(routes.balance.path)).status, 503);
		assert.equal((await client.send('DELETE', '/__mock/faults')).status, 200);
		assert.equal((await client.get(routes.balance.path)).status, 200);
		assert.equal((await ask('/faults', { route: 'balance', kind: 'earthquake' })).status, 400);
	});

	it('ends tokens and sessions', async () => {
		await ask('/tokens/expire');
		assert.equal(memberOf((await client.get(routes.balance.path)).body, '/code'), 'token-expired');
		await ask('/sessions/end');
		const issued = await ask('/sessions');
		const headers = { Authorization: `Bearer ${memberOf(issued.body, '/accessToken')}` };
		assert.equal((await client.get(routes.balance.path, headers)).status, 200);
	});

	it('goes back to the beginning', async () => {
		const before = memberOf(await state(), '/accounts');
		await client.post(routes.claimDailyBonus.path);
		await ask('/clock', { advanceMs: 86_400_000 });
		await ask('/faults', { route: '*', kind: 'reset', times: null });
		await ask('/reset');
		assert.deepEqual(memberOf(await state(), '/accounts'), before);
		assert.deepEqual(memberOf(await state(), '/hits'), {});
		assert.equal((await client.get(routes.meta.path)).status, 200);
	});

	it('is not there unless it is asked for', async () => {
		const closed = await MockClient.signIn();
		assert.equal((await closed.get('/__mock/state')).status, 404);
	});
});

import assert from 'node:assert/strict';
import { fillPath, routes } from '../../../src/contract/routes';
import { memberOf } from './memberOf';
import { MockClient, origin } from './mockClient';

describe('Paying at the mock', () => {
	let client: MockClient;
	beforeEach(async () => {
		client = await MockClient.signIn({ scenario: 'pro' });
	});

	const additional = () =>
		client.mock.control.world.accounts[0]?.balance(client.clock.now()).additionalMicro ?? 0;
	const order = (quantity: unknown) =>
		client.post(routes.createCheckout.path, { kind: 'creditPack', quantity });
	const statusOf = async (id: string) =>
		memberOf((await client.get(fillPath(routes.checkout.path, { id }))).body, '/status');
	const press = (url: string, button: 'pay' | 'decline') =>
		client.mock.fetch(`${url}/${button}`, { method: 'POST', redirect: 'manual' });

	it('brings the credits once the page was paid, and once only', async () => {
		const before = additional();
		const checkout = await order(5);
		assert.equal(checkout.status, 201);
		const url = String(memberOf(checkout.body, '/url'));
		const id = String(memberOf(checkout.body, '/id'));
		assert.equal(new URL(url).origin, origin, 'the page is the mock itself');
		const page = await (await client.mock.fetch(url)).text();
		assert.match(page, /Pay /);
		assert.match(page, /Decline/);
		assert.equal(await statusOf(id), 'open');
		assert.equal(additional(), before);

		for (let press_ = 0; press_ < 2; press_++) assert.equal((await press(url, 'pay')).status, 303);
		assert.equal(await statusOf(id), 'completed');
		assert.equal(additional() - before, Number(memberOf(checkout.body, '/creditsMicro')));
		assert.match(await (await client.mock.fetch(url)).text(), /Payment received/);
		const { body } = await client.get(routes.orders.path);
		assert.equal(memberOf(body, '/data/0/status'), 'paid');
		const receipt = await client.mock.fetch(String(memberOf(body, '/data/0/receiptUrl')));
		assert.equal(receipt.status, 200);
	});

	it('brings nothing when the page was declined', async () => {
		const before = additional();
		const checkout = await order(5);
		await press(String(memberOf(checkout.body, '/url')), 'decline');
		assert.equal(await statusOf(String(memberOf(checkout.body, '/id'))), 'failed');
		assert.equal(additional(), before);
	});

	it('sells between one and three hundred', async () => {
		for (const quantity of [0, 301, 1.5, '3', null])
			assert.equal((await order(quantity)).status, 422, String(quantity));
		for (const quantity of [1, 300]) assert.equal((await order(quantity)).status, 201, String(quantity));
	});

	it('asks as much as it said it would', async () => {
		const { body: pack } = await client.get(routes.creditPack.path);
		const { body: checkout } = await order(7);
		const price = Number(memberOf(pack, '/unitPrice/amountMinor'));
		assert.equal(memberOf(checkout, '/amount/amountMinor'), 7 * price);
		assert.equal(memberOf(checkout, '/creditsMicro'), 7 * Number(memberOf(pack, '/creditsPerUnitMicro')));
	});

	it('moves a free account to the plan it paid for', async () => {
		const free = await MockClient.signIn();
		const { body: plans } = await free.get(routes.plans.path);
		const data = memberOf(plans, '/data');
		assert.ok(Array.isArray(data));
		const upgrade = data.find(plan => memberOf(plan, '/isUpgrade') === true);
		const planId = memberOf(upgrade, '/id');
		const checkout = await free.post(routes.createCheckout.path, { kind: 'plan', planId });
		assert.equal(checkout.status, 201, checkout.text);
		await free.mock.fetch(`${memberOf(checkout.body, '/url')}/pay`, { method: 'POST', redirect: 'manual' });
		assert.equal(memberOf((await free.get(routes.subscription.path)).body, '/plan/id'), planId);
	});

	it("shows nobody else's payment to a client", async () => {
		const checkout = await order(1);
		const other = await client.joinNew();
		const path = fillPath(routes.checkout.path, { id: String(memberOf(checkout.body, '/id')) });
		assert.equal((await other.get(path)).status, 404);
	});

	it('has a page behind every link it gives', async () => {
		const { body: meta } = await client.get(routes.meta.path);
		const links = Object.values(Object(memberOf(meta, '/links')));
		const { body: referral } = await client.get(routes.referral.path);
		for (const link of [...links, memberOf(referral, '/shareUrl')]) {
			assert.equal((await client.mock.fetch(String(link))).status, 200, String(link));
		}
	});
});

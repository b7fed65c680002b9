import assert from 'node:assert/strict';
import { type BillingUnderTest, billingUnderTest } from './billingUnderTest';

const showBilling = { kind: 'showTab', tab: 'billing' } as const;
const paths = ['/v1/plans', '/v1/credit-packs', '/v1/orders'] as const;
const minuteMs = 60_000;

function reads(under: BillingUnderTest): readonly number[] {
	return paths.map(path => under.count(`GET ${path}`));
}

/** Bought one by one, a minute apart. */
async function withOrders(howMany: number): Promise<BillingUnderTest> {
	const under = await billingUnderTest();
	const [account] = under.server.control.world.accounts;
	for (let order = 0; order < howMany; order++) {
		under.world.clock.jump(minuteMs);
		const now = under.world.clock.now();
		const opened = account?.openCheckout({ kind: 'creditPack', quantity: 1 + order }, now);
		assert.ok(opened?.ok && account?.completeCheckout(opened.value.id, now).ok);
	}
	return under;
}

describe('The Billing tab', () => {
	it('reads nothing before somebody looks at it, and each part once when they do', async () => {
		const under = await billingUnderTest();
		assert.deepEqual(reads(under), [0, 0, 0]);
		const { upgrade, purchase, orders } = under.billing();
		assert.deepEqual([upgrade.status, purchase.status, orders.status], ['loading', 'loading', 'loading']);
		await under.does(showBilling);
		assert.deepEqual(reads(under), [1, 1, 1]);
		await under.does({ kind: 'showTab', tab: 'credits' });
		await under.does(showBilling);
		assert.deepEqual(reads(under), [1, 1, 1]);
	});

	it('reads again when the account has changed, as long as somebody looks', async () => {
		const under = await billingUnderTest();
		await under.does(showBilling);
		under.server.control.record();
		await under.does({ kind: 'refresh' });
		assert.deepEqual(reads(under), [2, 2, 2]);
		await under.does({ kind: 'panelHidden' });
		under.server.control.record();
		await under.does({ kind: 'refresh' });
		assert.deepEqual(reads(under), [2, 2, 2]);
		await under.does(showBilling);
		assert.deepEqual(reads(under), [3, 3, 3]);
	});

	it('reads prices again that are older than ten minutes', async () => {
		const under = await billingUnderTest();
		await under.does(showBilling);
		await under.does({ kind: 'showTab', tab: 'credits' });
		under.world.windowFocus.blur();
		await under.pass(11 * minuteMs);
		await under.does(showBilling);
		assert.deepEqual(reads(under), [2, 2, 2]);
	});

	for (const [route, part, name] of [
		['plans', 'upgrade', 'plans'],
		['creditPack', 'purchase', 'creditPack'],
		['orders', 'orders', 'orders'],
	] as const)
		it(`lets ${route} fail alone, and be tried again alone`, async () => {
			const under = await billingUnderTest();
			under.server.control.addFault({ route, kind: 'status', status: 503, times: 3 });
			await under.does(showBilling);
			const statuses = () => {
				const { upgrade, purchase, orders } = under.billing();
				return { upgrade: upgrade.status, purchase: purchase.status, orders: orders.status };
			};
			const allReady = { upgrade: 'ready', purchase: 'ready', orders: 'ready' };
			assert.deepEqual(statuses(), { ...allReady, [part]: 'failed' });
			const section = under.billing()[part];
			assert.ok(section.status === 'failed');
			assert.deepEqual(section.retry.intent, { kind: 'retrySection', section: name });
			const before = reads(under).reduce((sum, count) => sum + count, 0);
			await under.does(section.retry.intent);
			assert.deepEqual(statuses(), allReady);
			assert.equal(
				reads(under).reduce((sum, count) => sum + count, 0),
				before + 1,
			);
		});

	it('shows orders newest first, a page at a time, without gap or repetition', async () => {
		const under = await withOrders(45);
		await under.does(showBilling);
		const all = under.account().orders;
		const shown = () => under.orders().rows.map(row => row.id);
		const expected = all.map(order => order.id);
		assert.deepEqual(shown(), expected.slice(0, 20));
		await under.does({ kind: 'moreOrders' });
		assert.deepEqual(shown(), expected.slice(0, 40));
		await Promise.all([under.begins({ kind: 'moreOrders' }), under.begins({ kind: 'moreOrders' })]);
		await under.quiet();
		assert.deepEqual(shown(), expected);
		assert.equal(under.count('GET /v1/orders'), 3);
		assert.equal(under.orders().more, null);
	});

	it('keeps the older orders when a newer one comes on top', async () => {
		const under = await withOrders(30);
		await under.does(showBilling);
		await under.does({ kind: 'moreOrders' });
		await under.does({ kind: 'buyCredits', quantity: 3 });
		under.pays();
		await under.pass(2_000);
		assert.deepEqual(
			under.orders().rows.map(row => row.id),
			under.account().orders.map(order => order.id),
		);
	});

	it('keeps what it shows when more cannot be read, and tries that again', async () => {
		const under = await withOrders(30);
		await under.does(showBilling);
		under.server.control.addFault({ route: 'orders', kind: 'status', status: 503, times: 3 });
		await under.does({ kind: 'moreOrders' });
		assert.equal(under.orders().rows.length, 20);
		const { orders } = under.billing();
		assert.ok(orders.status === 'ready' && orders.trouble);
		await under.does(orders.trouble.retry.intent);
		assert.equal(under.orders().rows.length, under.account().orders.length);
	});

	it('begins again when the service does not know the place in the list any more', async () => {
		const under = await withOrders(30);
		await under.does(showBilling);
		under.server.control.addFault({ route: 'orders', kind: 'status', status: 400, code: 'invalid-cursor' });
		await under.does({ kind: 'moreOrders' });
		assert.deepEqual(
			under.orders().rows.map(row => row.id),
			under
				.account()
				.orders.slice(0, 20)
				.map(order => order.id),
		);
		assert.ok(under.orders().more);
	});

	it('opens the receipt of an order, and no address but the service’s own', async () => {
		const under = await withOrders(1);
		await under.does(showBilling);
		const [row] = under.orders().rows;
		assert.ok(row?.receipt);
		await under.does(row.receipt.intent);
		assert.deepEqual(under.world.browser.opened, [under.account().orders[0]?.receiptUrl]);
		await under.does({ kind: 'openReceipt', orderId: 'no such order' });
		assert.equal(under.said(), 'The page could not be opened.');
		assert.equal(under.world.browser.opened.length, 1);
	});

	it('shows nothing of one account to the next, while the tab stays open', async () => {
		const under = await withOrders(3);
		await under.does(showBilling);
		await under.does({ kind: 'signOut' });
		under.server.control.startScenario('freeBonusReady');
		await under.signIn();
		assert.deepEqual(under.orders().rows, []);
		assert.equal(under.orders().empty, 'Nothing was bought yet.');
	});
});

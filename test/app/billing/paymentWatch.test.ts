import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { settle } from '../../support/settle';
import { type BillingUnderTest, billingUnderTest } from './billingUnderTest';

const buy25 = { kind: 'buyCredits', quantity: 25 } as const;
const minuteMs = 60_000;

/** The page is open and nothing was paid. */
async function waiting(): Promise<BillingUnderTest> {
	const under = await billingUnderTest();
	await under.does({ kind: 'showTab', tab: 'billing' });
	await under.does(buy25);
	return under;
}

function looks(under: BillingUnderTest): number {
	return under.network.calls.filter(call => call.startsWith('GET /v1/checkout-sessions/')).length;
}

describe('Looking after a payment', () => {
	it('happens after 2, 4, 8, 16 and 32 seconds, then every 32, and ends after five minutes (P8)', async () => {
		const under = await waiting();
		const startedAt = under.world.clock.now();
		const lookedAt: number[] = [];
		const handler = under.network.handler;
		under.network.handler = request => {
			if (new URL(request.url).pathname.startsWith('/v1/checkout-sessions/'))
				lookedAt.push((under.world.clock.now() - startedAt) / 1_000);
			return handler(request);
		};
		await under.pass(30 * minuteMs);
		assert.deepEqual(lookedAt, [2, 6, 14, 30, 62, 94, 126, 158, 190, 222, 254, 286, 300]);
	});

	it('is the user’s business once it has ended, and begins anew when they ask', async () => {
		const under = await waiting();
		await under.pass(6 * minuteMs);
		assert.equal(under.purchase().checkout?.message, 'No payment has come in yet.');
		assert.deepEqual(under.labels(under.purchase().checkout), [
			'Check again',
			'Open payment page again',
			'Stop waiting',
		]);
		const looked = looks(under);
		await under.does({ kind: 'checkPayment' });
		assert.equal(looks(under), looked + 1);
		assert.match(under.purchase().checkout?.message ?? '', /^Finish the payment/);
		under.pays();
		await under.pass(2_000);
		assert.equal(under.purchase().checkout?.message, 'Arrived: 25 credits.');
	});

	it('once it has ended, finds what has arrived with the next reading of the account (P8)', async () => {
		const under = await waiting();
		under.server.control.addFault({ route: 'overview', kind: 'reset', times: null });
		under.pays();
		await under.pass(10 * minuteMs);
		assert.equal(under.purchase().buy.state, 'disabled');
		under.server.control.clearFaults();
		await under.does({ kind: 'refresh' });
		assert.equal(under.purchase().checkout?.message, 'Arrived: 25 credits.');
		assert.equal(under.purchase().buy.state, 'ready');
	});

	it('rests while the window has no focus, and happens at once when it is back', async () => {
		const under = await waiting();
		under.world.windowFocus.blur();
		const looked = looks(under);
		await under.pass(20 * minuteMs);
		assert.equal(looks(under), looked);
		under.pays();
		under.world.windowFocus.focus();
		await under.quiet();
		assert.equal(looks(under), looked + 1);
		assert.equal(under.purchase().checkout?.message, 'Arrived: 25 credits.');
	});

	it('goes on for a minute when somebody comes back late and the payment takes a moment', async () => {
		const under = await waiting();
		under.world.windowFocus.blur();
		await under.pass(20 * minuteMs);
		under.world.windowFocus.focus();
		await under.quiet();
		assert.match(under.purchase().checkout?.message ?? '', /^Finish the payment/);
		await under.pass(5_000);
		under.pays();
		await under.pass(10_000);
		assert.equal(under.purchase().checkout?.message, 'Arrived: 25 credits.');
	});

	it('does not hurry because somebody goes to and fro', async () => {
		const under = await waiting();
		await under.pass(2_000);
		const looked = looks(under);
		for (let time = 0; time < 20; time++) {
			under.world.windowFocus.blur();
			under.world.windowFocus.focus();
			await under.quiet();
		}
		assert.equal(looks(under), looked);
	});

	it('goes on after a reading that failed', async () => {
		const under = await waiting();
		under.server.control.addFault({ route: 'checkout', kind: 'status', status: 503, times: 3 });
		under.pays();
		await under.pass(2_000);
		await eventually('every try has failed', () => looks(under) === 3);
		await under.quiet();
		assert.match(under.purchase().checkout?.message ?? '', /^Finish the payment/);
		await under.pass(4_000);
		assert.equal(under.purchase().checkout?.message, 'Arrived: 25 credits.');
	});

	it('leaves the service alone for as long as it asks', async () => {
		const under = await waiting();
		under.server.control.addFault({ route: 'checkout', kind: 'status', status: 429, retryAfterS: 60 });
		under.pays();
		await under.pass(2_000);
		const looked = looks(under);
		await under.pass(59_000);
		assert.equal(looks(under), looked);
		await under.pass(2_000);
		assert.equal(under.purchase().checkout?.message, 'Arrived: 25 credits.');
	});

	it('tells why it could not look when the user asks', async () => {
		const under = await waiting();
		await under.pass(6 * minuteMs);
		under.server.control.addFault({ route: 'checkout', kind: 'status', status: 429, retryAfterS: 60 });
		await under.does({ kind: 'checkPayment' });
		assert.match(under.said(), /asks for a pause/);
	});

	it('ends when the user has had enough, and what was paid arrives all the same', async () => {
		const under = await waiting();
		await under.does({ kind: 'stopWaitingForPayment' });
		const looked = looks(under);
		under.pays();
		await under.pass(6 * minuteMs);
		assert.equal(looks(under), looked);
		assert.equal(under.balance().additionalMicro, under.account().balance.additionalMicro);
	});

	it('survives a reload of the window, before and after the payment', async () => {
		const under = await waiting();
		await under.reload();
		await under.does({ kind: 'showTab', tab: 'billing' });
		assert.match(under.purchase().checkout?.message ?? '', /^Finish the payment/);
		under.pays();
		await under.reload();
		await under.does({ kind: 'showTab', tab: 'billing' });
		assert.equal(under.purchase().checkout?.message, 'Arrived: 25 credits.');
		await under.reload();
		await under.does({ kind: 'showTab', tab: 'billing' });
		assert.equal(under.purchase().checkout, null);
	});

	it('does not survive the end of the session', async () => {
		const under = await waiting();
		assert.match(under.world.memory.text, /pendingCheckout/);
		await under.does({ kind: 'signOut' });
		assert.doesNotMatch(under.world.memory.text, /pendingCheckout|checkout/);
		const looked = looks(under);
		under.world.windowFocus.blur();
		under.world.windowFocus.focus();
		await under.pass(6 * minuteMs);
		assert.equal(looks(under), looked);
	});

	it('leaves nothing behind when the address of the service changes', async () => {
		const under = await waiting();
		under.connection.dispose();
		await settle();
		assert.deepEqual(under.world.timers.delays, []);
	});
});

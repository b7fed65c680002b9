import assert from 'node:assert/strict';
import { credits } from '../../support/builders/credits';
import { origin } from '../appUnderTest';
import { type BillingUnderTest, billingUnderTest } from './billingUnderTest';

const showBilling = { kind: 'showTab', tab: 'billing' } as const;
const buy25 = { kind: 'buyCredits', quantity: 25 } as const;
const createPath = '/v1/checkout-sessions';
const minuteMs = 60_000;

async function buying(scenario = 'pro'): Promise<BillingUnderTest> {
	const under = await billingUnderTest(scenario);
	await under.does(showBilling);
	return under;
}

function looks(under: BillingUnderTest): number {
	return under.network.calls.filter(call => call.startsWith(`GET ${createPath}/`)).length;
}

describe('Buying credits (F40)', () => {
	it('opens the payment page, and shows the credits as soon as they have been paid for', async () => {
		const under = await buying();
		const before = under.account();
		await under.does(buy25);
		assert.equal(under.world.browser.opened.length, 1);
		assert.match(under.world.browser.opened[0] ?? '', new RegExp(`^${origin}/checkout/.+`));
		assert.match(under.purchase().checkout?.message ?? '', /^Finish the payment in your browser\./);
		assert.equal(under.balance().additionalMicro, before.balance.additionalMicro);

		assert.ok(under.pays().ok);
		await under.pass(2_000);
		const after = under.account();
		assert.equal(after.balance.additionalMicro, before.balance.additionalMicro + credits(25));
		assert.equal(under.balance().additionalMicro, after.balance.additionalMicro);
		assert.equal(after.purchases, before.purchases + 1);
		assert.deepEqual(under.purchase().checkout, {
			tone: 'good',
			message: 'Arrived: 25 credits.',
			actions: [
				{
					label: 'Close',
					intent: { kind: 'stopWaitingForPayment' },
					emphasis: 'secondary',
					state: 'ready',
				},
			],
		});
		const [newest] = under.orders().rows;
		assert.deepEqual([newest?.what, newest?.amount, newest?.status.label], ['25 credits', '$2.50', 'Paid']);
		assert.equal(under.orders().rows.length, after.orders.length);

		await under.does({ kind: 'stopWaitingForPayment' });
		assert.equal(under.purchase().checkout, null);
		const looked = looks(under);
		await under.pass(10 * minuteMs);
		assert.equal(looks(under), looked);
	});

	it('is one checkout and one page for two presses at once (P6)', async () => {
		const under = await buying();
		await Promise.all([under.begins(buy25), under.begins(buy25)]);
		await under.quiet();
		assert.equal(under.count(`POST ${createPath}`), 1);
		assert.equal(under.world.browser.opened.length, 1);
	});

	it('is one checkout for two windows that press at once (P6)', async () => {
		const first = await buying();
		const second = await first.another();
		first.server.control.addFault({ route: 'createCheckout', kind: 'delay', when: 'during', delayMs: 2_500 });
		const pressed = [first.begins(buy25), second.begins(buy25)];
		await first.world.timers.advance(5_000);
		await Promise.all(pressed);
		assert.equal(first.keys(createPath).size, 1);
		const pages = [...first.world.browser.opened, ...second.world.browser.opened];
		assert.equal(pages.length, 2);
		assert.equal(new Set(pages).size, 1);
	});

	it('knows what has arrived when another window paid before this one had its page (P6)', async () => {
		const first = await buying();
		const second = await first.another();
		const late = { kind: 'delay', when: 'after', skip: 1, times: 1, delayMs: 5_000 } as const;
		first.server.control.addFault({ route: 'createCheckout', ...late });
		const pressed = [first.begins(buy25), second.begins(buy25)];
		await first.world.timers.advance(1_000);
		const [early, waiting] = first.world.browser.opened.length > 0 ? [first, second] : [second, first];
		assert.ok(early.pays().ok);
		void waiting.begins({ kind: 'refresh' });
		await first.world.timers.advance(5_000);
		await Promise.all(pressed);
		await waiting.pass(2 * minuteMs);
		assert.equal(waiting.purchase().checkout?.message, 'Arrived: 25 credits.');
	});

	it('brings the same page back when pressed again, and a new one for another quantity', async () => {
		const under = await buying();
		await under.does(buy25);
		await under.does(buy25);
		await under.does({ kind: 'openPaymentPage' });
		const { opened } = under.world.browser;
		assert.deepEqual([opened.length, new Set(opened).size], [3, 1]);
		await under.does({ kind: 'buyCredits', quantity: 26 });
		assert.deepEqual([opened.length, new Set(opened).size], [4, 2]);
		assert.equal(under.keys(createPath).size, 2);
	});

	it('is one checkout although the answer was lost on the way', async () => {
		const under = await buying();
		under.server.control.addFault({ route: 'createCheckout', kind: 'reset', when: 'after' });
		await under.does(buy25);
		assert.equal(under.count(`POST ${createPath}`), 2);
		assert.equal(under.keys(createPath).size, 1);
		assert.equal(under.world.browser.opened.length, 1);
	});

	it('is the same checkout when the user presses again after every answer was lost', async () => {
		const under = await buying();
		under.server.control.addFault({ route: 'createCheckout', kind: 'reset', when: 'after', times: 3 });
		await under.does(buy25);
		assert.match(under.purchase().checkout?.message ?? '', /^There is no payment page\. .*cannot be reached/);
		assert.deepEqual(under.world.browser.opened, []);
		await under.does(buy25);
		assert.equal(under.keys(createPath).size, 1);
		assert.equal(under.world.browser.opened.length, 1);
	});

	it('is a new checkout when the page of an earlier press without an answer has expired meanwhile', async () => {
		const under = await buying();
		under.server.control.addFault({ route: 'createCheckout', kind: 'reset', when: 'after', times: 3 });
		await under.does(buy25);
		await under.pass(2 * 60 * minuteMs);
		await under.does(buy25);
		assert.equal(under.world.browser.opened.length, 1);
		assert.ok(under.pays().ok);
		await under.pass(2_000);
		assert.equal(under.purchase().checkout?.message, 'Arrived: 25 credits.');
	});

	it('is not refused once more for a reason that is gone since an earlier press without an answer', async () => {
		const under = await buying('freeBonusReady');
		under.server.control.addFault({ route: 'createCheckout', kind: 'reset', when: 'after', times: 3 });
		await under.does(buy25);
		assert.match(under.purchase().checkout?.message ?? '', /cannot be reached/);
		await under.does({ kind: 'choosePlan', planId: 'plan_pro' });
		assert.ok(under.pays().ok);
		await under.pass(2_000);
		await under.does(buy25);
		assert.equal(under.world.browser.opened.length, 2);
		assert.ok(under.pays().ok);
	});

	it('of another quantity, begun before the first was answered, leaves no key of the first behind', async () => {
		const under = await buying();
		const late = { kind: 'delay', when: 'after', delayMs: 3_000 } as const;
		under.server.control.addFault({ route: 'createCheckout', ...late });
		const first = under.begins(buy25);
		await under.world.timers.advance(1_000);
		await under.begins({ kind: 'stopWaitingForPayment' });
		under.server.control.addFault({ route: 'createCheckout', ...late });
		const second = under.begins({ kind: 'buyCredits', quantity: 26 });
		await under.world.timers.advance(10_000);
		await Promise.all([first, second]);
		assert.equal(under.world.browser.opened.length, 1);
		await under.does(buy25);
		assert.equal(under.keys(createPath).size, 3);
	});

	it('is another checkout once the last one was answered for certain', async () => {
		const under = await buying();
		await under.does(buy25);
		under.pays();
		await under.pass(2_000);
		await under.does(buy25);
		assert.equal(under.keys(createPath).size, 2);
		assert.equal(new Set(under.world.browser.opened).size, 2);
	});

	it('says that the payment is there while the credits are not, and when they are (P8)', async () => {
		const under = await buying();
		await under.does(buy25);
		under.server.control.addFault({ route: 'overview', kind: 'status', status: 503, times: null });
		under.pays();
		await under.pass(2_000);
		assert.equal(under.purchase().checkout?.message, 'Payment received, credits pending.');
		assert.equal(under.purchase().buy.state, 'busy');
		await under.pass(6 * minuteMs);
		assert.deepEqual(under.labels(under.purchase().checkout), ['Check again', 'Stop waiting']);
		assert.match(under.purchase().checkout?.message ?? '', /Nothing is lost\.$/);
		under.server.control.clearFaults();
		await under.does({ kind: 'checkPayment' });
		assert.equal(under.purchase().checkout?.message, 'Arrived: 25 credits.');
	});

	it('does not take credits that are spent meanwhile for credits that have not come', async () => {
		const under = await buying('exhaustedPro');
		await under.does(buy25);
		under.pays();
		assert.ok(under.server.control.record({ inputTokens: 20_000, outputTokens: 2_000 }).ok);
		await under.pass(2_000);
		assert.equal(under.purchase().checkout?.message, 'Arrived: 25 credits.');
	});

	it('says that the page has expired', async () => {
		const under = await buying();
		await under.does(buy25);
		under.world.windowFocus.blur();
		await under.pass(61 * minuteMs);
		under.world.windowFocus.focus();
		await under.quiet();
		assert.match(under.purchase().checkout?.message ?? '', /expired before anything was paid/);
		await under.does(buy25);
		assert.equal(new Set(under.world.browser.opened).size, 2);
	});

	it('says that the payment did not go through', async () => {
		const under = await buying();
		const before = under.account().balance.spendableMicro;
		await under.does(buy25);
		under.declines();
		await under.pass(2_000);
		assert.equal(under.purchase().checkout?.tone, 'bad');
		assert.match(under.purchase().checkout?.message ?? '', /^The payment did not go through\./);
		assert.equal(under.account().balance.spendableMicro, before);
		assert.equal(under.purchase().buy.state, 'ready');
	});

	it('opens nothing for somebody who has signed out before the page was there (P7)', async () => {
		const under = await buying();
		under.server.control.addFault({ route: 'createCheckout', kind: 'delay', when: 'after', delayMs: 3_000 });
		const pressed = under.begins(buy25);
		await under.world.timers.advance(1_000);
		await under.begins({ kind: 'signOut' });
		await under.world.timers.advance(5_000);
		await pressed;
		assert.equal(under.store.state.kind, 'signedOut');
		assert.deepEqual(under.world.browser.opened, []);
	});

	it('opens nothing for somebody who has changed their mind before the page was there (P7)', async () => {
		const under = await buying();
		under.server.control.addFault({ route: 'createCheckout', kind: 'delay', when: 'after', delayMs: 3_000 });
		const pressed = under.begins(buy25);
		await under.world.timers.advance(1_000);
		assert.equal(under.purchase().checkout?.message, 'Preparing the payment page.');
		assert.deepEqual(under.labels(under.purchase().checkout), ['Cancel']);
		assert.equal(under.purchase().buy.state, 'busy');
		await under.begins({ kind: 'stopWaitingForPayment' });
		await under.world.timers.advance(5_000);
		await pressed;
		assert.deepEqual(under.world.browser.opened, []);
		assert.equal(under.purchase().checkout, null);
	});

	it('opens no page of somebody else (S6)', async () => {
		for (const value of [
			'https://evil.example/pay',
			`${origin}.evil.example/pay`,
			'https://notpaddle.com/',
		]) {
			const under = await buying();
			under.server.control.addFault({ route: 'createCheckout', kind: 'wrongType', pointer: '/url', value });
			await under.does(buy25);
			assert.deepEqual(under.world.browser.opened, [], value);
			assert.match(under.purchase().checkout?.message ?? '', /^There is no payment page\./, value);
		}
	});

	it('opens the page of the payment provider', async () => {
		const under = await buying();
		const value = 'https://pay.paddle.io/hsc_01';
		under.server.control.addFault({ route: 'createCheckout', kind: 'wrongType', pointer: '/url', value });
		await under.does(buy25);
		assert.deepEqual(under.world.browser.opened, [value]);
	});

	it('offers another try when the browser does not open', async () => {
		for (const answer of ['refuses', 'throws'] as const) {
			const under = await buying();
			under.world.browser.answer = answer;
			const pressed = under.begins(buy25);
			await pressed;
			assert.equal(under.said(), 'The payment page could not be opened. Nothing was charged.');
			under.world.browser.answer = 'opens';
			await under.does({ kind: 'openPaymentPage' });
			assert.equal(under.world.browser.opened.length, 1);
			assert.equal(under.count(`POST ${createPath}`), 1);
		}
	});

	it('is refused with words on a plan that does not include it', async () => {
		const under = await buying('freeBonusReady');
		const words = /^Your plan does not include buying credits\./;
		assert.match(under.purchase().refusal?.message ?? '', words);
		assert.deepEqual(under.labels(under.purchase().refusal), ['See plans']);
		assert.equal(under.purchase().buy.state, 'disabled');
		await under.does(buy25);
		assert.match(under.purchase().checkout?.message ?? '', words);
		assert.deepEqual(under.world.browser.opened, []);
	});

	it('is refused with words while a payment is overdue', async () => {
		const under = await buying('pastDue');
		assert.match(
			under.purchase().refusal?.message ?? '',
			/^The last payment for your plan did not go through/,
		);
	});

	it('is not there where nothing is for sale, and asks for nothing', async () => {
		const under = await billingUnderTest('pro', { purchases: false });
		await under.does(showBilling);
		assert.equal(under.billing().purchase.status, 'absent');
		assert.equal(under.billing().orders.status, 'absent');
		assert.equal(under.count('GET /v1/orders'), 0);
		assert.ok(under.upgrade().plans.every(plan => plan.choose === null));
	});

	it('waits for the account when it is asked for before there is one', async () => {
		const under = await billingUnderTest();
		await under.does({ kind: 'signOut' });
		await under.does(buy25);
		assert.equal(under.said(), 'Sign in to Creditbar first.');
		assert.deepEqual(under.world.browser.opened, []);
	});
});

describe('Choosing a plan (F41)', () => {
	it('ends on the new plan, and says so', async () => {
		const under = await buying('starter');
		await under.does({ kind: 'choosePlan', planId: 'plan_pro' });
		assert.match(under.upgrade().checkout?.message ?? '', /new plan shows up here by itself/);
		assert.equal(under.purchase().checkout, null);
		under.pays();
		await under.pass(2_000);
		assert.equal(under.subscription().plan.id, 'plan_pro');
		assert.equal(under.upgrade().checkout?.message, 'Your plan is now Pro.');
		assert.equal(under.upgrade().plans.find(plan => plan.mark !== null)?.id, 'plan_pro');
		assert.equal(under.purchase().refusal, null);
	});

	it('is offered for larger plans only, with price and allowance', async () => {
		const under = await buying('starter');
		const { plans } = under.upgrade();
		assert.deepEqual(
			plans.map(({ name, price, mark, choose }) => [name, price, mark, choose?.label ?? null]),
			[
				['Free', 'Free', null, null],
				['Starter', '$5 a month', 'Current plan', null],
				['Pro', '$15 a month', null, 'Choose Pro'],
				['Super Pro', '$40 a month', null, 'Choose Super Pro'],
				['Unlimited', '$90 a month', null, 'Choose Unlimited'],
			],
		);
		assert.equal(plans.find(plan => plan.id === 'plan_pro')?.allowance, '500 credits a month');
	});
});

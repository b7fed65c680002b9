import assert from 'node:assert/strict';
import { fixture } from './support/fixture';
import type { PanelPage } from './support/panelPage';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

async function openBilling(name = 'billingPro'): Promise<PanelPage> {
	const panel = await openPanel();
	await panel.show(fixture(name));
	await panel.takeIntents();
	return panel;
}

describe('F40: buying credits', () => {
	it('follows the slider with the number and the total', async () => {
		const panel = await openBilling();
		await slider(panel).fill('120');
		assert.equal(await box(panel).inputValue(), '120');
		assert.match(await total(panel), /\$12\.00\s*120 credits/);
	});

	it('follows the number with the slider and the total', async () => {
		const panel = await openBilling();
		await box(panel).fill('7');
		assert.equal(await slider(panel).inputValue(), '7');
		assert.match(await total(panel), /\$0\.70\s*7 credits/);
	});

	it('is done with the keyboard alone', async () => {
		const panel = await openBilling();
		await slider(panel).focus();
		await panel.page.keyboard.press('Home');
		assert.match(await total(panel), /\$0\.10\s*1 credit$/);
		await panel.page.keyboard.press('ArrowRight');
		assert.match(await total(panel), /\$0\.20\s*2 credits/);
		await panel.page.keyboard.press('End');
		assert.match(await total(panel), /\$30\.00\s*300 credits/);
		await panel.page.keyboard.press('Tab');
		await panel.page.keyboard.press('ArrowDown');
		assert.match(await total(panel), /\$29\.90\s*299 credits/);
		await panel.page.keyboard.press('Tab');
		await panel.page.keyboard.press('Enter');
		assert.deepEqual(await sent(panel), [{ kind: 'buyCredits', quantity: 299 }]);
	});

	it('begins at the slider for those who come by the command', async () => {
		const panel = await openBilling();
		const state = fixture('billingPro');
		assert.equal(state.kind, 'open');
		await panel.show({ ...state, place: { tab: 'billing', focus: 'buyCredits', ticket: 9001 } });
		assert.ok(await slider(panel).evaluate(element => element === document.activeElement));
	});

	it('speaks the total with the slider, and once more when the number has settled', async () => {
		const panel = await openBilling();
		await slider(panel).focus();
		await panel.page.keyboard.press('ArrowRight');
		assert.equal(await slider(panel).getAttribute('aria-valuetext'), '101, 101 credits, $10.10');
		const spoken = panel.frame.locator('output');
		assert.equal(await spoken.textContent(), '$10.10, 101 credits');
		await box(panel).selectText();
		await panel.page.keyboard.type('15');
		assert.match(await total(panel), /\$1\.50/);
		assert.equal(await spoken.textContent(), '$10.10, 101 credits', 'while it is being typed');
		await panel.page.keyboard.press('Tab');
		assert.equal(await spoken.textContent(), '$1.50, 15 credits');
	});

	for (const [text, why] of [
		['0', 'too small'],
		['301', 'too large'],
		['1.5', 'not whole'],
		['', 'empty'],
	] as const) {
		it(`says beside the field what is wrong with a number that is ${why}, and buys nothing`, async () => {
			const panel = await openBilling();
			await box(panel).fill(text);
			await button(panel, 'Buy credits').click();
			assert.deepEqual(await sent(panel), []);
			assert.equal(await box(panel).getAttribute('aria-invalid'), 'true');
			assert.equal(await describedBy(panel), 'Enter a whole number from 1 to 300.');
			assert.ok(await box(panel).evaluate(field => field === document.activeElement));
			assert.doesNotMatch(await total(panel), /\$/);

			await box(panel).fill('3');
			assert.equal(await box(panel).getAttribute('aria-invalid'), 'false');
			await button(panel, 'Buy credits').click();
			assert.deepEqual(await sent(panel), [{ kind: 'buyCredits', quantity: 3 }]);
		});
	}

	it('asks for one payment, however often it is pressed before the answer (P6)', async () => {
		const panel = await openBilling();
		await button(panel, 'Buy credits').dblclick();
		await button(panel, 'Buy credits').press('Enter');
		await box(panel).fill('20');
		await button(panel, 'Buy credits').press('Enter');
		assert.equal((await sent(panel)).length, 1);

		await panel.show(fixture('checkoutStarting'));
		await button(panel, 'Buy credits').press('Enter');
		assert.deepEqual(await sent(panel), []);
	});

	it('remembers how many, also after the panel was thrown away', async () => {
		const panel = await openBilling();
		await box(panel).fill('42');
		await panel.show(fixture('checkoutOpen'));
		assert.equal(await box(panel).inputValue(), '42');
		await panel.reload();
		await panel.show(fixture('billingPro'));
		assert.equal(await box(panel).inputValue(), '42');
		assert.equal(await slider(panel).inputValue(), '42');
	});

	it('begins with a number that can be bought, whatever was kept', async () => {
		const panel = await openBilling();
		for (const [quantity, begins] of [
			[9000, '300'],
			[-4, '1'],
			[1.5, '100'],
			['many', '100'],
		] as const) {
			await panel.page.evaluate(kept => {
				window.creditbarFrame.kept = { quantity: kept };
			}, quantity);
			await panel.reload();
			await panel.show(fixture('billingPro'));
			assert.equal(await box(panel).inputValue(), begins);
		}
	});

	it('does not change what is being typed when a state arrives', async () => {
		const panel = await openBilling();
		await box(panel).fill('');
		await box(panel).pressSequentially('04');
		await panel.show(fixture('checkoutOpen'));
		assert.equal(await box(panel).inputValue(), '04');
		assert.ok(await box(panel).evaluate(field => field === document.activeElement));
	});

	it('offers what helps instead of the form to those who cannot buy', async () => {
		for (const [name, words, link] of [
			['billingFree', /does not include buying credits/, 'See plans'],
			['billingPastDue', /payment for your plan did not go through/, 'Open billing page'],
		] as const) {
			const panel = await openBilling(name);
			const section = panel.frame.getByRole('region', { name: 'Buy credits' });
			assert.match(await section.innerText(), words);
			assert.equal(await section.getByRole('slider').count(), 0);
			assert.equal(await section.getByRole('button', { name: 'Buy credits' }).count(), 0);
			await section.getByRole('button', { name: link }).click();
			assert.equal((await sent(panel)).length, 1);
		}
	});

	it('shows the payment under way, with what can be done about it', async () => {
		const panel = await openBilling('checkoutOpen');
		await button(panel, 'Open payment page again').click();
		await button(panel, 'Stop waiting').click();
		assert.deepEqual(await sent(panel), [{ kind: 'openPaymentPage' }, { kind: 'stopWaitingForPayment' }]);
	});

	it('tells a screen reader each step of a payment once', async () => {
		const panel = await openBilling();
		for (const [name, words] of [
			['checkoutOpen', 'Finish the payment in your browser. The credits show up here by themselves.'],
			['checkoutPaidPending', 'Payment received, credits pending.'],
			['checkoutPaidPending', 'Payment received, credits pending.'],
			['checkoutArrived', 'Arrived: 100 credits.'],
		] as const) {
			await panel.show(fixture(name));
			assert.deepEqual(await announced(panel), [words], name);
		}
	});
});

describe('F40: the orders', () => {
	it('are a table with a receipt where there is one', async () => {
		const panel = await openBilling('ordersMany');
		const table = panel.frame.getByRole('table', { name: 'Orders' });
		assert.equal(await table.getByRole('row').count(), 21);
		assert.match(
			await table.getByRole('row').nth(2).innerText(),
			/100 credits.*Nov 21, 2025.*\$10\.00.*Refunded/s,
		);
		await button(panel, 'Open the receipt of Nov 21, 2025').click();
		await button(panel, 'Open the receipt of Nov 5, 2025').click();
		await button(panel, 'Show more orders').click();
		assert.deepEqual(await sent(panel), [
			{ kind: 'openReceipt', orderId: 'ord_21' },
			{ kind: 'openReceipt', orderId: 'ord_5' },
			{ kind: 'moreOrders' },
		]);
	});

	it('stay a table in a narrow panel', async () => {
		const panel = await openBilling('ordersMany');
		await panel.page.setViewportSize({ width: 320, height: 700 });
		const table = panel.frame.getByRole('table', { name: 'Orders' });
		assert.equal(await table.getByRole('rowheader').count(), 20);
		assert.equal(await table.getByRole('columnheader').count(), 4);
	});

	it('say so when nothing was bought', async () => {
		const panel = await openBilling('billingFree');
		assert.match(
			await panel.frame.getByRole('region', { name: 'Orders' }).innerText(),
			/Nothing was bought yet\./,
		);
	});
});

describe('F41: the plan', () => {
	it('can be changed to a larger one', async () => {
		const panel = await openBilling('billingFree');
		const plans = panel.frame.getByRole('region', { name: 'Plans' });
		assert.match(await plans.getByRole('listitem').first().innerText(), /Free\s+Current plan/);
		await plans.getByRole('button', { name: 'Choose Pro', exact: true }).click();
		await panel.show(fixture('billingFree'));
		await plans.getByRole('button', { name: 'Choose Super Pro' }).click();
		assert.deepEqual(await sent(panel), [
			{ kind: 'choosePlan', planId: 'plan_pro' },
			{ kind: 'choosePlan', planId: 'plan_super_pro' },
		]);
	});

	it('can be canceled, and resumed', async () => {
		const panel = await openBilling();
		await button(panel, 'Cancel the Pro plan').press('Enter');
		await panel.show(fixture('billingCanceled'));
		await button(panel, 'Resume the Pro plan').press('Enter');
		assert.deepEqual(await sent(panel), [{ kind: 'cancelSubscription' }, { kind: 'resumeSubscription' }]);
	});
});

describe('the Billing tab in trouble', () => {
	it('shows each part that is there, and a way to retry the others', async () => {
		const panel = await openBilling('billingFailed');
		assert.match(await panel.frame.getByRole('region', { name: 'Plan', exact: true }).innerText(), /Active/);
		const failed = panel.frame.getByRole('region', { name: 'Plans' });
		assert.match(await failed.innerText(), /could not be loaded/);
		await failed.getByRole('button', { name: 'Retry' }).click();
		assert.equal((await sent(panel)).length, 1);
		assert.match(await panel.frame.getByRole('region', { name: 'Orders' }).innerText(), /offline.*Nov 8/s);
	});

	it('shows markup in plans, orders and notices as text (S4)', async () => {
		const panel = await openBilling('billingExtreme');
		assert.equal(await panel.frame.locator('main :is(script, iframe, [onerror], [onload])').count(), 0);
		assert.equal(await panel.frame.title(), 'Creditbar');
		const plans = panel.frame.getByRole('region', { name: 'Plans' });
		assert.match(await plans.getByRole('heading', { level: 3 }).first().innerText(), /^<img src=x onerror=/);
	});
});

function slider(panel: PanelPage) {
	return panel.frame.getByRole('slider');
}

function box(panel: PanelPage) {
	return panel.frame.getByRole('spinbutton', { name: 'How many' });
}

function button(panel: PanelPage, name: string) {
	return panel.frame.getByRole('button', { name, exact: true });
}

async function total(panel: PanelPage): Promise<string> {
	return await panel.frame.locator('.purchase-total').innerText();
}

async function describedBy(panel: PanelPage): Promise<string> {
	return await box(panel).evaluate(
		field => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
	);
}

async function announced(panel: PanelPage): Promise<string[]> {
	return await panel.frame.locator('[role="status"] p').allInnerTexts();
}

async function sent(panel: PanelPage): Promise<unknown[]> {
	return (await panel.takeIntents()).map(({ intent }) => intent);
}

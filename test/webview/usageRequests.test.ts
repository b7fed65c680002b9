import assert from 'node:assert/strict';
import { fixture } from './support/fixture';
import { openFixture } from './support/openFixture';
import type { PanelPage } from './support/panelPage';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('F23: requests', () => {
	it('are a table of 20 with time, model, operation, status, tokens and credits', async () => {
		const panel = await requestsPanel('usageTypical');
		const rows = table(panel).getByRole('row');
		assert.equal(await rows.count(), 21);
		assert.deepEqual(await table(panel).getByRole('columnheader').allInnerTexts(), [
			'Time',
			'Model',
			'Operation',
			'Status',
			'Tokens',
			'Credits',
		]);
		assert.match(
			await rows.nth(5).innerText(),
			/11:08 AM[\s\S]*Swift Small\s+Generate\s+Failed\s+32,516[\s\S]*\s8\s/,
		);
		assert.equal(await rows.nth(5).locator('.status .icon-error').count(), 1);
	});

	it('are narrowed by model, status and session, always by all three', async () => {
		const panel = await requestsPanel('usageTypical');
		await panel.frame.getByRole('combobox', { name: 'Model' }).selectOption({ label: 'Balanced Pro' });
		await panel.frame.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Failed' });
		await panel.frame
			.getByRole('combobox', { name: 'Session' })
			.selectOption({ label: 'Yesterday, 4:05 PM' });
		await panel.frame.getByRole('combobox', { name: 'Model' }).selectOption({ label: 'All models' });
		const filter = { kind: 'filterRequests', modelId: null, status: null, sessionId: null };
		assert.deepEqual(await intents(panel), [
			{ ...filter, modelId: 'model-2' },
			{ ...filter, modelId: 'model-2', status: 'error' },
			{ ...filter, modelId: 'model-2', status: 'error', sessionId: 'session-2' },
			{ ...filter, status: 'error', sessionId: 'session-2' },
		]);
	});

	it('are narrowed without a mouse, and the list keeps the focus', async () => {
		const panel = await requestsPanel('usageTypical');
		await panel.frame.getByRole('combobox', { name: 'Status' }).focus();
		await panel.page.keyboard.press('ArrowDown');
		await panel.show(openFixture('usageTurning'));
		assert.equal(await focusedName(panel), 'status');
		assert.equal((await intents(panel)).length, 1);
	});

	it('show the filter that the host knows, and say that nothing matches it', async () => {
		const panel = await requestsPanel('usageFilteredAway');
		assert.equal(await panel.frame.getByRole('combobox', { name: 'Status' }).inputValue(), 'canceled');
		assert.match(await region(panel).innerText(), /No requests match these filters\./);
		assert.equal(await table(panel).count(), 0);
	});

	it('are turned over with Next and Previous, which say which they can', async () => {
		const panel = await requestsPanel('usageTypical');
		assert.match(await region(panel).innerText(), /Requests 1 to 20/);
		const next = panel.frame.getByRole('button', { name: 'Next requests' });
		const previous = panel.frame.getByRole('button', { name: 'Previous requests' });
		await previous.click({ force: true });
		assert.deepEqual(await intents(panel), []);
		await next.press('Enter');
		assert.deepEqual(await intents(panel), [{ kind: 'nextRequests' }]);

		await panel.show(openFixture('usageTurning'));
		await next.press('Enter');
		assert.deepEqual(await intents(panel), []);
		await panel.show(openFixture('usageLastPage'));
		assert.equal(await panel.focused(), 'NextNext requests');
		assert.equal(await next.getAttribute('aria-disabled'), 'true');
		await previous.press('Enter');
		assert.deepEqual(await intents(panel), [{ kind: 'previousRequests' }]);
	});

	it('stay where they are, rows and buttons, while others are read', async () => {
		const panel = await requestsPanel('usageTypical');
		const before = await places(panel);
		await panel.show(openFixture('usageTurning'));
		assert.deepEqual(await places(panel), before);
		assert.equal(await region(panel).locator('[aria-busy="true"] tbody tr').count(), 20);
	});

	it('tell a screen reader when the page has come, and which', async () => {
		const panel = await requestsPanel('usageTypical');
		await panel.show(openFixture('usageTurning'));
		assert.deepEqual(await announced(panel), []);
		await panel.show(openFixture('usageLastPage'));
		assert.deepEqual(await announced(panel), ['Requests 21 to 26']);
		await panel.show(openFixture('usageTurning'));
		await panel.show(openFixture('usageFilteredAway'));
		assert.deepEqual(await announced(panel), ['No requests match these filters.']);
	});

	it('tell a screen reader that they could not be read', async () => {
		const panel = await requestsPanel('usageTypical');
		await panel.show(openFixture('usagePartFailed'));
		assert.deepEqual(await announced(panel), [
			'Daily usage: This part could not be loaded. The backend could not be reached.',
			'Models: This part could not be brought up to date. The backend could not be reached.',
			'Requests: This part could not be loaded. The backend asks to wait for 2 minutes.',
		]);
	});

	it('F16 open to all that is known of one, estimate beside actual cost, and close again', async () => {
		const panel = await requestsPanel('usageTypical');
		const more = panel.frame.getByRole('button', { name: 'Show details of the request at 2:17 PM' });
		await more.press('Enter');
		assert.equal(await more.getAttribute('aria-expanded'), 'true');
		const details = panel.frame.locator(`[id="${await more.getAttribute('aria-controls')}"]`);
		const text = await details.innerText();
		for (const part of [
			/Estimated cost\s+6\.5 credits/,
			/Actual cost\s+6\.0375 credits/,
			/Total tokens\s+8,759/,
			/Session\s+Today, 9:12 AM/,
		])
			assert.match(text, part);
		await panel.show(openFixture('usageTypical'));
		assert.ok(await details.isVisible());
		await more.press('Enter');
		assert.equal(await details.count(), 0);
		assert.equal(await focusedLabel(panel), 'Show details of the request at 2:17 PM');
	});

	it('open by a press anywhere in the row, except on a figure', async () => {
		const panel = await requestsPanel('usageTypical');
		const row = table(panel).getByRole('row').nth(3);
		const more = row.getByRole('button');
		await row.getByRole('cell', { name: 'Balanced Pro' }).click({ force: true });
		assert.equal(await more.getAttribute('aria-expanded'), 'true');
		await row.locator('[data-exact]').last().click();
		assert.equal(await more.getAttribute('aria-expanded'), 'true');
		assert.equal(await panel.frame.locator('.tip').innerText(), '11.0375 credits');
	});

	it('whose cost looks wrong lead to the Feedback tab with that request', async () => {
		const panel = await requestsPanel('usageTypical');
		await panel.frame.getByRole('button', { name: 'Show details of the request at 2:17 PM' }).press('Enter');
		await panel.takeShownTabs();
		await panel.frame
			.getByRole('button', { name: 'The cost of the request at 2:17 PM looks wrong' })
			.press('Enter');
		assert.deepEqual(await intents(panel), [{ kind: 'disputeRequest', requestId: 'request-1' }]);
		assert.deepEqual(await panel.takeShownTabs(), ['feedback']);
		assert.equal(await panel.focused(), 'Feedback');
	});

	for (const width of [320, 380]) {
		it(`fold into two lines each where there is no room, ${width} px wide, and still open`, async () => {
			const panel = await openPanel({ context: { viewport: { width, height: 700 } } });
			await panel.show(fixture('usageTypical'));
			const row = table(panel).getByRole('row').nth(2);
			const box = await row.boundingBox();
			assert.ok(box && box.height < 70 && box.width <= width, JSON.stringify(box));
			assert.match(await row.innerText(), /2:17 PM[\s\S]*Deep Reasoner XL\s+Debug\s+Succeeded/);
			await row.getByRole('button').click();
			assert.ok(await panel.frame.getByText('0.4625 less than estimated').isVisible());
		});
	}

	it('F25 can be exported, all of them', async () => {
		const panel = await requestsPanel('usageTypical');
		await region(panel).getByRole('button', { name: 'Export requests to a file' }).click();
		assert.deepEqual(await intents(panel), [{ kind: 'exportUsage' }]);
	});

	it('are reached in order without a mouse: filters, export, rows, pages', async () => {
		const panel = await requestsPanel('usageTypical');
		await panel.frame.getByRole('combobox', { name: 'Model' }).focus();
		await panel.page.keyboard.press('Tab');
		await panel.page.keyboard.press('Tab');
		assert.equal(await focusedName(panel), 'session');
		await panel.page.keyboard.press('Tab');
		assert.match(await panel.focused(), /Export requests to a file$/);
		await panel.page.keyboard.press('Tab');
		assert.equal(await focusedLabel(panel), 'Show details of the request at 3:00 PM');
		await panel.page.keyboard.press('Shift+Tab');
		await panel.frame.getByRole('button', { name: 'Next requests' }).focus();
		await panel.page.keyboard.press('Shift+Tab');
		await panel.page.keyboard.press('Shift+Tab');
		assert.equal(await focusedLabel(panel), 'Show details of the request at 8:23 AM');
	});
});

async function requestsPanel(name: string): Promise<PanelPage> {
	const panel = await openPanel();
	await panel.show(fixture(name));
	return panel;
}

function region(panel: PanelPage) {
	return panel.frame.getByRole('region', { name: 'Requests' });
}

function table(panel: PanelPage) {
	return panel.frame.getByRole('table', { name: 'Requests' });
}

async function intents(panel: PanelPage) {
	return (await panel.takeIntents()).map(({ intent }) => intent);
}

async function announced(panel: PanelPage): Promise<string[]> {
	return await panel.frame.locator('[aria-live="polite"] > p').allInnerTexts();
}

async function focusedName(panel: PanelPage): Promise<string> {
	return await panel.frame.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
}

async function focusedLabel(panel: PanelPage): Promise<string> {
	return await panel.frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

async function places(panel: PanelPage): Promise<string[]> {
	return await region(panel)
		.locator('tr, select, .button, .pager-range')
		.evaluateAll(parts =>
			parts.map(part => {
				const { x, y, height } = part.getBoundingClientRect();
				return `${part.localName}: ${[x, y, height].map(Math.round).join(', ')}`;
			}),
		);
}

import assert from 'node:assert/strict';
import type { UsageView } from '../../src/protocol/usageView';
import { fixture } from './support/fixture';
import { openFixture } from './support/openFixture';
import type { PanelPage } from './support/panelPage';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('F20: the summary of usage', () => {
	it('is a table of what was used in this period and over all time', async () => {
		const panel = await usagePanel('usageTypical');
		assert.deepEqual(await tableTexts(panel, 'Summary', 3), [
			['Figure', 'This period', 'All time'],
			['Requests', '684', '12,406'],
			['Successful', '661', '11,930'],
		]);
		assert.match((await tableTexts(panel, 'Summary')).join('\n'), /Credits used,912,16,541/);
	});

	it('says the exact credits to a screen reader and on the keyboard', async () => {
		const panel = await usagePanel('usageTypical');
		const exact = region(panel, 'Summary').locator('[data-exact]').first();
		await exact.focus();
		assert.equal(await panel.frame.locator('.tip').innerText(), '16,541.4725 credits');
	});
});

describe('F24: the chart of the last 30 days', () => {
	it('is a picture of every day with its value in words', async () => {
		const panel = await usagePanel('usageTypical');
		const days = chart(panel).getByRole('img');
		assert.equal(await days.count(), 30);
		assert.equal(await days.first().getAttribute('aria-label'), 'Oct 24: 12 credits, 30 requests');
		assert.equal(await days.last().getAttribute('aria-label'), 'Nov 22: 26 credits, 65 requests');
	});

	it('draws bars as high as their share of the scale, and none for a day without use', async () => {
		const panel = await usagePanel('usageTypical');
		const shares = await chart(panel)
			.locator('.chart-bar')
			.evaluateAll(bars =>
				bars.map(bar => {
					const whole = bar.closest('svg')?.getBoundingClientRect().height ?? 1;
					return Math.round((bar.getBoundingClientRect().height / whole) * 100);
				}),
			);
		assert.deepEqual(shares.slice(0, 4), [12, 18, 31, 0]);
		assert.match(await region(panel, 'Daily usage').innerText(), /100 credits/);
	});

	it('says what the day under the pointer used, however low its bar, and moves nothing by it', async () => {
		const panel = await usagePanel('usageTypical');
		const before = await chart(panel).boundingBox();
		await day(panel, 12).hover();
		assert.match(await region(panel, 'Daily usage').innerText(), /Nov 4: 3 credits, 8 requests/);
		assert.deepEqual(await chart(panel).boundingBox(), before);
		await panel.frame.getByRole('tab', { name: 'Usage' }).hover();
		assert.doesNotMatch(await region(panel, 'Daily usage').innerText(), /Nov 4: 3 credits/);
	});

	it('is one stop for Tab, and walked with the arrow keys, Home and End', async () => {
		const panel = await usagePanel('usageTypical');
		await region(panel, 'Daily usage').getByRole('button', { name: 'Show as table' }).focus();
		const walk: [string, string][] = [
			['Tab', 'Oct 24: 12 credits, 30 requests'],
			['ArrowRight', 'Oct 25: 18 credits, 45 requests'],
			['End', 'Nov 22: 26 credits, 65 requests'],
			['ArrowLeft', 'Nov 21: 64 credits, 160 requests'],
			['Home', 'Oct 24: 12 credits, 30 requests'],
		];
		for (const [key, spoken] of walk) {
			await panel.page.keyboard.press(key);
			assert.equal(await spokenFocus(panel), spoken);
			assert.ok((await region(panel, 'Daily usage').innerText()).includes(spoken));
		}
		await panel.page.keyboard.press('Tab');
		assert.equal(await chart(panel).locator(':focus').count(), 0);
	});

	it('keeps the day that has the focus when the figures change', async () => {
		const panel = await usagePanel('usageTypical');
		await day(panel, 5).focus();
		await panel.show(openFixture('usageEmpty'));
		assert.equal(await spokenFocus(panel), 'Oct 28: 0 credits, 0 requests');
	});

	it('can be read as a table instead, also after the panel was thrown away', async () => {
		const panel = await usagePanel('usageTypical');
		await region(panel, 'Daily usage').getByRole('button', { name: 'Show as table' }).press('Enter');
		assert.equal(await panel.focused(), 'Show as chart');
		const rows = await tableTexts(panel, 'Daily usage');
		assert.equal(rows.length, 31);
		assert.deepEqual(rows[0], ['Day (UTC)', 'Credits', 'Requests']);
		assert.deepEqual(rows.at(-1), ['Nov 22', '26', '65']);
		await panel.reload();
		await panel.show(fixture('usageTypical'));
		assert.equal((await tableTexts(panel, 'Daily usage')).length, 31);
		await region(panel, 'Daily usage').getByRole('button', { name: 'Show as chart' }).click();
		assert.equal(await chart(panel).getByRole('img').count(), 30);
	});

	it('is drawn in system colours where the system asks for them', async () => {
		const panel = await openPanel({ context: { forcedColors: 'active' } });
		await panel.show(fixture('usageTypical'));
		const [bar, highlight] = await panel.frame.evaluate(() => {
			const probe = document.body.appendChild(document.createElement('i'));
			probe.style.setProperty('color', 'Highlight');
			const drawn = document.querySelector('.chart-bar');
			return [drawn && getComputedStyle(drawn).fill, getComputedStyle(probe).color];
		});
		assert.equal(bar, highlight);
	});
});

describe('F21: usage by model', () => {
	it('begins with the model that used the most credits', async () => {
		const panel = await usagePanel('usageTypical');
		assert.deepEqual(await models(panel), ['Deep Reasoner XL', 'Balanced Pro', 'Code Writer', 'Swift Small']);
		assert.equal(await sorting(panel), 'Credits descending');
	});

	it('is sorted by a press on a head, highest first, names from A, and turned round by another', async () => {
		const panel = await usagePanel('usageTypical');
		await head(panel, 'Requests').click();
		assert.deepEqual(await models(panel), ['Balanced Pro', 'Swift Small', 'Deep Reasoner XL', 'Code Writer']);
		assert.equal(await sorting(panel), 'Requests descending');
		await head(panel, 'Requests').press('Enter');
		assert.deepEqual(await models(panel), ['Code Writer', 'Deep Reasoner XL', 'Swift Small', 'Balanced Pro']);
		assert.equal(await sorting(panel), 'Requests ascending');
		assert.equal(await panel.focused(), 'Requests');
		await head(panel, 'Model').press('Space');
		assert.deepEqual(await models(panel), ['Balanced Pro', 'Code Writer', 'Swift Small', 'Deep Reasoner XL']);
		assert.equal(await sorting(panel), 'Model ascending');
	});

	it('stays sorted through refreshes and after the panel was thrown away', async () => {
		const panel = await usagePanel('usageTypical');
		await head(panel, 'Input tokens').click();
		await panel.show(openFixture('usageTypical'));
		await panel.reload();
		await panel.show(fixture('usageTypical'));
		assert.equal(await sorting(panel), 'Input tokens descending');
		assert.equal((await models(panel))[0], 'Balanced Pro');
	});

	it('is told for this period or for all time, as chosen, also after the panel was thrown away', async () => {
		const panel = await usagePanel('usageTypical');
		const period = () => region(panel, 'Models').getByRole('radio', { name: 'This period' });
		assert.equal(await period().isChecked(), false);
		await period().check();
		assert.deepEqual(await models(panel), ['Balanced Pro', 'Swift Small']);
		await panel.reload();
		await panel.show(fixture('usageTypical'));
		assert.equal(await period().isChecked(), true);
		assert.deepEqual(await models(panel), ['Balanced Pro', 'Swift Small']);
		await period().press('ArrowDown');
		assert.equal((await models(panel)).length, 4);
	});

	it('says that there is none', async () => {
		const panel = await usagePanel('usageEmpty');
		assert.match(await region(panel, 'Models').innerText(), /No model was used yet\./);
	});
});

describe('F22: sessions', () => {
	it('are a table with the running one and the one of this window marked in words', async () => {
		const panel = await usagePanel('usageTypical');
		const rows = region(panel, 'Sessions').getByRole('row');
		assert.equal(await rows.count(), 6);
		assert.match(await rows.nth(1).innerText(), /^Today, 2:40 PM[^\t]*Active\s+This window/);
		assert.match(await rows.nth(2).innerText(), /Active/);
		assert.doesNotMatch(await rows.nth(3).innerText(), /Active|This window/);
	});

	it('lead to their requests: these are asked for, and come into sight with the focus', async () => {
		const panel = await openPanel({ context: { viewport: { width: 900, height: 600 } } });
		await panel.show(fixture('usageTypical'));
		await panel.frame
			.getByRole('button', { name: 'Show requests of the session of Yesterday, 4:05 PM' })
			.press('Enter');
		assert.deepEqual(await intents(panel), [{ kind: 'showSessionRequests', sessionId: 'session-2' }]);
		assert.equal(await panel.focused(), 'Requests');
		const box = await region(panel, 'Requests').boundingBox();
		assert.ok(box && box.y >= 0 && box.y < 600, `the requests begin at ${box?.y}`);
	});

	it('go on below when asked for more, with the focus where it was', async () => {
		const panel = await usagePanel('usageTypical');
		await panel.frame.getByRole('button', { name: 'Show more sessions' }).press('Enter');
		assert.deepEqual(await intents(panel), [{ kind: 'moreSessions' }]);
		await panel.show(openFixture('usageTypical'));
		assert.equal(await panel.focused(), 'Show moreShow more sessions');
	});
});

describe('the parts of the Usage tab', () => {
	it('keep their places while they are read', async () => {
		for (const width of [380, 900]) {
			const panel = await openPanel({ context: { viewport: { width, height: 900 } } });
			await panel.show(fixture('usageTypical'));
			const filled = await places(panel);
			await panel.show(openFixture('usageLoading'));
			const loading = await places(panel);
			for (const part of ['summary', 'daily'])
				assert.ok(isNear(loading[part], filled[part]), `${part}: ${loading[part]}, then ${filled[part]}`);
			assert.equal(await panel.frame.locator('[aria-busy="true"] .skeleton').count(), 5);
		}
	});

	it('fail and are tried again each on its own', async () => {
		const panel = await usagePanel('usagePartFailed');
		await panel.frame.getByRole('button', { name: 'Retry loading Daily usage' }).click();
		await panel.frame.getByRole('button', { name: 'Retry loading Models' }).click();
		assert.deepEqual(await intents(panel), [
			{ kind: 'retrySection', section: 'usageDaily' },
			{ kind: 'retrySection', section: 'usageModels' },
		]);
		assert.equal((await tableTexts(panel, 'Models')).length, 2);
		assert.equal((await tableTexts(panel, 'Sessions')).length, 6);
	});

	it('fail alone also when one of them cannot be shown at all', async () => {
		const panel = await openPanel();
		const { usage } = openFixture('usageTypical');
		const broken = { ...usage, models: { status: 'ready', title: 'Models', content: null } };
		await panel.post({ type: 'state', sequence: 1, state: { ...fixture('usageTypical'), usage: broken } });
		assert.match(await region(panel, 'Models').innerText(), /This part could not be shown\./);
		assert.equal((await tableTexts(panel, 'Sessions')).length, 6);
	});

	it('show hostile names as the text they are, and Arabic ones from right to left (S4)', async () => {
		const panel = await usagePanel('usageHeavy');
		assert.equal(await panel.frame.locator('main :is(script, iframe, [onerror], [onload])').count(), 0);
		assert.equal(await panel.frame.title(), 'Creditbar');
		const arabic = region(panel, 'Models').getByRole('rowheader', { name: 'نموذج' });
		assert.equal(await arabic.evaluate(cell => getComputedStyle(cell).direction), 'rtl');
		assert.equal(
			await region(panel, 'Models')
				.getByRole('rowheader', { name: '<img src=x' })
				.evaluate(cell => cell.textContent?.startsWith('<img src=x onerror=')),
			true,
		);
		assert.deepEqual(await panel.violations(), []);
	});

	for (const [name, width] of [
		['Models', 320],
		['Sessions', 320],
		['Requests', 320],
		['Models', 900],
	] as const) {
		it(`stay tables for a screen reader, ${name} ${width} px wide`, async () => {
			const panel = await openPanel({ context: { viewport: { width, height: 700 } } });
			await panel.show(fixture('usageTypical'));
			const table = panel.frame.getByRole('table', { name });
			const expected = { Models: [5, 7], Sessions: [6, 5], Requests: [21, 5] }[name];
			assert.deepEqual(
				[await table.getByRole('row').count(), await table.getByRole('columnheader').count()],
				expected,
			);
		});
	}
});

async function usagePanel(name: string): Promise<PanelPage> {
	const panel = await openPanel();
	await panel.show(fixture(name));
	return panel;
}

function region(panel: PanelPage, name: string) {
	return panel.frame.getByRole('region', { name, exact: true });
}

function chart(panel: PanelPage) {
	return panel.frame.getByRole('group', { name: 'Daily usage' });
}

function day(panel: PanelPage, position: number) {
	return chart(panel)
		.getByRole('img')
		.nth(position - 1);
}

function head(panel: PanelPage, name: string) {
	return region(panel, 'Models').getByRole('columnheader', { name, exact: true }).getByRole('button');
}

async function models(panel: PanelPage): Promise<string[]> {
	return await region(panel, 'Models').getByRole('rowheader').allInnerTexts();
}

/** The column that is said to be sorted, and how. */
async function sorting(panel: PanelPage): Promise<string> {
	const sorted = region(panel, 'Models').locator('th[aria-sort]');
	assert.equal(await sorted.count(), 1);
	return `${(await sorted.innerText()).trim()} ${await sorted.getAttribute('aria-sort')}`;
}

async function spokenFocus(panel: PanelPage): Promise<string> {
	return await panel.frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

async function intents(panel: PanelPage) {
	return (await panel.takeIntents()).map(({ intent }) => intent);
}

/** What a reader sees in each cell, without the exact value that is there for screen readers. */
async function tableTexts(panel: PanelPage, name: string, rows?: number): Promise<string[][]> {
	const texts = await panel.frame.getByRole('table', { name, exact: true }).evaluate(table =>
		[...table.querySelectorAll('tr')].map(row =>
			[...row.children].map(cell => {
				const copy = document.createElement('i');
				copy.append(...[...cell.childNodes].map(node => node.cloneNode(true)));
				for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove();
				return copy.textContent ?? '';
			}),
		),
	);
	return texts.slice(0, rows);
}

/** Rows of a table are rounded to whole pixels, grey shapes are not. */
function isNear(one: readonly number[] = [], other: readonly number[] = []): boolean {
	return one.every((figure, position) => Math.abs(figure - (other[position] ?? Number.NaN)) <= 1);
}

async function places(panel: PanelPage): Promise<Record<string, number[]>> {
	const parts: readonly (keyof UsageView)[] = ['summary', 'daily', 'models', 'sessions', 'requests'];
	return await panel.frame.evaluate(
		ids =>
			Object.fromEntries(
				ids.map(id => {
					const { x, y, width } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
					return [id, [x, y, width].map(Math.round)];
				}),
			),
		parts,
	);
}

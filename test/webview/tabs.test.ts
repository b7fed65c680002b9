import assert from 'node:assert/strict';
import type { PanelTab } from '../../src/protocol/panelTab';
import { openFixture } from './support/openFixture';
import type { PanelPage } from './support/panelPage';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

const everyTab: readonly PanelTab[] = ['credits', 'usage', 'billing', 'referral', 'feedback'];

describe('the tabs of the panel', () => {
	it('begin with the first one, with the header above all of them', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('pro'));
		assert.equal(await openTab(panel), 'Credits');
		for (const name of ['Usage', 'Billing', 'Referral', 'Feedback']) {
			await tab(panel, name).click();
			assert.equal(await openTab(panel), name);
			await panel.frame.getByRole('region', { name: 'Account' }).waitFor();
			assert.equal(await panel.frame.getByRole('tabpanel').count(), 1);
			assert.ok((await panel.frame.getByRole('tabpanel', { name }).getByRole('region').count()) > 0, name);
		}
	});

	it('say anew which of them is in sight when another account takes the place of the first', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('pro'));
		await tab(panel, 'Usage').click();
		await panel.takeShownTabs();
		await panel.show(openFixture('pro', { accountMark: 'b0b00000' }));
		assert.equal(await openTab(panel), 'Usage');
		assert.deepEqual(await panel.takeShownTabs(), ['usage']);
	});

	it('are one row with a name, one stop for Tab, and each points to what it opens', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('freeBonusReady'));
		const row = panel.frame.getByRole('tablist', { name: 'Account' });
		assert.equal(await row.getByRole('tab').count(), 5);
		assert.equal(await row.locator('[tabindex="0"]').count(), 1);
		await row.getByRole('tab', { name: 'Credits Bonus ready' }).waitFor();
		for (const each of await row.getByRole('tab').all()) {
			const controlled = await each.getAttribute('aria-controls');
			assert.equal(await panel.frame.locator(`#${controlled}[role="tabpanel"]`).count(), 1);
		}
	});

	it('are walked with the arrow keys, Home and End, and opened with Enter or Space', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('pro'));
		await tab(panel, 'Credits').focus();
		const walk: [string, string][] = [
			['ArrowRight', 'Usage'],
			['ArrowRight', 'Billing'],
			['ArrowLeft', 'Usage'],
			['End', 'Feedback'],
			['ArrowRight', 'Feedback'],
			['Home', 'Credits'],
		];
		for (const [key, name] of walk) {
			await panel.page.keyboard.press(key);
			assert.equal(await panel.focused(), name);
		}
		assert.equal(await openTab(panel), 'Credits');
		assert.deepEqual(await panel.takeShownTabs(), ['credits']);

		await panel.page.keyboard.press('ArrowRight');
		await panel.page.keyboard.press('Enter');
		assert.equal(await openTab(panel), 'Usage');
		await panel.page.keyboard.press('End');
		await panel.page.keyboard.press('Space');
		assert.equal(await openTab(panel), 'Feedback');
	});

	it('say which one is in sight: once at first, once for every change, never for a refresh', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('pro'));
		await panel.show(openFixture('refreshing'));
		await tab(panel, 'Billing').click();
		await tab(panel, 'Billing').click();
		await panel.show(openFixture('pro'));
		await tab(panel, 'Usage').click();
		assert.deepEqual(await panel.takeShownTabs(), ['credits', 'billing', 'usage']);
	});

	it('say it again for the account that is signed in next', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('pro'));
		await tab(panel, 'Usage').click();
		await panel.show({ kind: 'opening', label: 'Loading your account', header: null });
		await panel.show(openFixture('pro'));
		assert.deepEqual(await panel.takeShownTabs(), ['credits', 'usage', 'usage']);
	});

	it('stay as they were after the panel was thrown away: the open one, and how far each was scrolled (V5)', async () => {
		const panel = await openPanel({ context: { viewport: { width: 380, height: 500 } } });
		await panel.show(openFixture('usageTypical'));
		await scrollTo(panel, 150);
		await tab(panel, 'Usage').click();
		await scrollTo(panel, 900);
		await tab(panel, 'Credits').click();
		assert.equal(await scrollTop(panel), 150);
		await tab(panel, 'Usage').click();
		assert.equal(await scrollTop(panel), 900);

		await panel.reload();
		await panel.show({ kind: 'opening', label: 'Loading your account', header: null });
		// Too short to be scrolled so far: the page grows as the parts of the tab are read.
		await panel.show(openFixture('usageEmpty'));
		await panel.show(openFixture('usageTypical'));
		assert.equal(await openTab(panel), 'Usage');
		assert.equal(await scrollTop(panel), 900);
		assert.deepEqual(await panel.takeShownTabs(), ['usage']);
	});

	it('do not scroll a page back that the user has scrolled meanwhile', async () => {
		const panel = await openPanel({ context: { viewport: { width: 380, height: 500 } } });
		await panel.show(openFixture('usageTypical'));
		await tab(panel, 'Usage').click();
		await scrollTo(panel, 3000);
		await panel.reload();
		await panel.show(openFixture('usageEmpty'));
		await panel.page.keyboard.press('Home');
		await scrollTo(panel, 0);
		await panel.show(openFixture('usageTypical'));
		assert.equal(await scrollTop(panel), 0);
	});

	it('keep what was opened in a tab while another one is in sight', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('usageTypical'));
		await tab(panel, 'Usage').click();
		const details = panel.frame.getByRole('button', { name: 'Show details of the request at 3:00 PM' });
		await details.click();
		await tab(panel, 'Credits').click();
		await panel.show(openFixture('usageTypical'));
		await tab(panel, 'Usage').click();
		assert.equal(await details.getAttribute('aria-expanded'), 'true');
	});

	it('fall back to the first one when the open one is gone', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('pro'));
		await tab(panel, 'Referral').click();
		const { tabs } = openFixture('pro');
		await panel.show(openFixture('pro', { tabs: tabs.filter(({ id }) => id !== 'referral') }));
		assert.equal(await openTab(panel), 'Credits');
		assert.deepEqual(await panel.takeShownTabs(), ['credits', 'referral', 'credits']);
	});

	for (const [title, context] of [
		['320 px wide', { viewport: { width: 320, height: 600 } }],
		['at 200% zoom', { viewport: { width: 320, height: 300 }, deviceScaleFactor: 2 }],
	] as const) {
		it(`are all in sight, above everything that scrolls, ${title}`, async () => {
			const panel = await openPanel({ context });
			await panel.show(openFixture('freeBonusReady', { usage: openFixture('usageTypical').usage }));
			await tab(panel, 'Usage').click();
			await scrollTo(panel, 1200);
			for (const each of await panel.frame.getByRole('tab').all()) {
				const box = await each.boundingBox();
				assert.ok(box && box.x >= 0 && box.x + box.width <= 320 && box.y >= 0, JSON.stringify(box));
			}
		});
	}
});

describe('a way into the panel', () => {
	it('opens its tab and stays out of the way from then on', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('pro'));
		const led = openFixture('pro', { place: { tab: 'billing', ticket: 7 } });
		await panel.show(led);
		assert.equal(await openTab(panel), 'Billing');
		await tab(panel, 'Usage').click();
		await panel.show(led);
		assert.equal(await openTab(panel), 'Usage');
		await panel.reload();
		await panel.show(led);
		assert.equal(await openTab(panel), 'Usage');
		await panel.show(openFixture('pro', { place: { tab: 'billing', ticket: 8 } }));
		assert.equal(await openTab(panel), 'Billing');
	});

	it('is followed at once when the panel is only just opened, and no other tab is read', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('pro', { place: { tab: 'usage', ticket: 1 } }));
		assert.deepEqual(await panel.takeShownTabs(), ['usage']);
	});

	for (const [focus, fixture, focused] of [
		['dailyBonus', 'freeBonusReady', 'Claim 25 credits'],
		['dailyBonus', 'freeBonusClaimed', 'Daily bonus'],
		['orders', 'billingPro', 'Orders'],
		['requests', 'usageTypical', 'Requests'],
	] as const) {
		it(`to ${focus} leads there in ${fixture}, and into sight`, async () => {
			const panel = await openPanel({ context: { viewport: { width: 380, height: 400 } } });
			await panel.show(openFixture('pro'));
			const tabOf = { dailyBonus: 'credits', orders: 'billing', requests: 'usage' } as const;
			await panel.show(openFixture(fixture, { place: { tab: tabOf[focus], focus, ticket: 1 } }));
			assert.equal(await panel.focused(), focused);
			assert.ok(await isInSight(panel), 'the focus is covered or out of sight');
		});
	}

	it('to the slider leads to the slider, also when it has to be read first', async () => {
		const panel = await openPanel();
		const place = { tab: 'billing', focus: 'buyCredits', ticket: 1 } as const;
		const { billing } = openFixture('billingPro');
		const purchase = { status: 'loading', title: 'Buy credits' } as const;
		await panel.show(openFixture('billingPro', { place, billing: { ...billing, purchase } }));
		assert.equal(await panel.focused(), 'Buy credits');
		await panel.show(openFixture('billingPro', { place }));
		assert.equal(await focusedType(panel), 'range');
	});

	it('does not take the focus from a user who went on meanwhile', async () => {
		const panel = await openPanel();
		const place = { tab: 'billing', focus: 'buyCredits', ticket: 1 } as const;
		const { billing } = openFixture('billingPro');
		const purchase = { status: 'loading', title: 'Buy credits' } as const;
		await panel.show(openFixture('billingPro', { place, billing: { ...billing, purchase } }));
		await panel.frame.getByRole('button', { name: 'Sign out' }).focus();
		await panel.show(openFixture('billingPro', { place }));
		assert.equal(await panel.focused(), 'Sign out');
	});

	it('to a kind of feedback chooses that kind', async () => {
		const panel = await openPanel();
		const place = { tab: 'feedback', focus: 'requestFeature', ticket: 1 } as const;
		await panel.show(openFixture('pro', { place }));
		assert.ok(await panel.frame.getByRole('radio', { name: 'Request a feature' }).isChecked());
	});

	it('to nowhere that there is changes nothing', async () => {
		const panel = await openPanel();
		const { tabs } = openFixture('pro');
		const fewer = tabs.filter(({ id }) => id !== 'referral');
		await panel.show(openFixture('pro', { tabs: fewer, place: { tab: 'referral', ticket: 1 } }));
		assert.equal(await openTab(panel), 'Credits');
	});
});

describe('every tab', () => {
	it('has a name for the host', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('pro'));
		for (const each of await panel.frame.getByRole('tab').all()) await each.click();
		assert.deepEqual(await panel.takeShownTabs(), everyTab);
	});
});

function tab(panel: PanelPage, name: string) {
	return panel.frame.getByRole('tab', { name });
}

async function openTab(panel: PanelPage): Promise<string> {
	return await panel.frame.locator('[role="tab"][aria-selected="true"] .tab-label').innerText();
}

async function scrollTo(panel: PanelPage, top: number): Promise<void> {
	await panel.frame.evaluate(async wanted => {
		if (window.scrollY === wanted) return;
		const ended = new Promise(resolve => document.addEventListener('scrollend', resolve, { once: true }));
		window.scrollTo(0, wanted);
		await ended;
	}, top);
}

async function scrollTop(panel: PanelPage): Promise<number> {
	return await panel.frame.evaluate(() => window.scrollY);
}

async function focusedType(panel: PanelPage): Promise<string> {
	return await panel.frame.evaluate(() => document.activeElement?.getAttribute('type') ?? '');
}

async function isInSight(panel: PanelPage): Promise<boolean> {
	return await panel.frame.evaluate(() => {
		const focused = document.activeElement;
		const box = focused?.getBoundingClientRect();
		if (!focused || !box) return false;
		const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
		return top !== null && (focused.contains(top) || top.contains(focused));
	});
}

import assert from 'node:assert/strict';
import type { PanelState } from '../../src/protocol/panelState';
import { fixture } from './support/fixture';
import type { PanelPage } from './support/panelPage';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('the panel without a mouse', () => {
	for (const [name, buttons] of [
		['freeBonusReady', ['Refresh', 'Sign out', 'Claim 25 credits']],
		['referral', ['Refresh', 'Sign out', 'Copy code for referrals', 'Copy link for referrals']],
		['signingInWithDeviceCode', ['Copy code', 'Copy link', 'Cancel']],
		['partialFailure', ['Refresh', 'Sign out', 'Retry', 'Claim 25 credits']],
		['closed', ['Refresh', 'Sign out', 'Retry', 'Show log']],
	] as const) {
		it(`reaches and presses every button of ${name} in order`, async () => {
			const panel = await openPanel();
			const state = fixture(name);
			await panel.show(state);
			assert.deepEqual(await pressEverythingByTab(panel, state), buttons);
		});
	}

	it('presses with Space as well as with Enter', async () => {
		const panel = await openPanel();
		await panel.show(fixture('signedOut'));
		await panel.page.keyboard.press('Tab');
		await panel.page.keyboard.press('Space');
		assert.deepEqual(
			(await panel.takeIntents()).map(({ intent }) => intent),
			[{ kind: 'signIn' }],
		);
	});

	it('shows where the focus is', async () => {
		const panel = await openPanel();
		await panel.show(fixture('freeBonusReady'));
		let stops = 0;
		await panel.page.keyboard.press('Tab');
		while (await panel.frame.evaluate(() => document.activeElement !== document.body)) {
			assert.notEqual(await outlineOfFocused(panel), 'none', await panel.focused());
			await panel.page.keyboard.press('Tab');
			stops++;
		}
		assert.ok(stops > 6, `there were only ${stops} stops`);
	});

	it('shows no ring on a button that was clicked with the mouse', async () => {
		const panel = await openPanel();
		await panel.show(fixture('billingPro'));
		await panel.frame.getByRole('button', { name: 'See plans and prices' }).click();
		assert.equal(await outlineOfFocused(panel), 'none');
	});

	it('walks through the figures with the arrow keys and shows their exact values', async () => {
		const panel = await openPanel();
		await panel.show(fixture('freeBonusReady'));
		const figures = panel.frame.getByRole('region', { name: 'Balance' }).locator('[data-exact]');
		await figures.first().focus();
		assert.equal(await shownTip(panel), '124.4725 credits');
		await panel.page.keyboard.press('ArrowRight');
		assert.equal(await shownTip(panel), '200.4725 credits');
		await panel.page.keyboard.press('End');
		assert.equal(await shownTip(panel), '18.2500 credits');
		await panel.page.keyboard.press('Home');
		assert.equal(await shownTip(panel), '124.4725 credits');
		await panel.page.keyboard.press('Escape');
		assert.equal(await shownTip(panel), '');
	});

	it('keeps the exact value inside a narrow window', async () => {
		const panel = await openPanel({ context: { viewport: { width: 320, height: 500 } } });
		await panel.show(fixture('pro'));
		for (const figure of await panel.frame.locator('[data-exact]').all()) {
			await figure.hover();
			const box = await panel.frame.locator('.tip').boundingBox();
			assert.ok(box && box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box));
		}
	});
});

/** Tabs through the panel until the focus leaves it, pressing what can be pressed; gives the names of the buttons. */
async function pressEverythingByTab(panel: PanelPage, state: PanelState): Promise<string[]> {
	const names: string[] = [];
	for (let stop = 0; stop < 40; stop++) {
		await panel.page.keyboard.press('Tab');
		const name = await panel.frame.evaluate(() => {
			const focused = document.activeElement;
			if (!focused || focused === document.body) return null;
			const spoken = focused.querySelector('.visually-hidden')?.textContent;
			return focused.matches('button:not([role="tab"]), vscode-button')
				? (spoken ?? focused.textContent ?? '')
				: '';
		});
		if (name === null) return names;
		if (name === '') continue;
		await panel.page.keyboard.press('Enter');
		assert.equal((await panel.takeIntents()).length, 1, `${name} sent nothing`);
		await panel.show(state);
		names.push(name);
	}
	throw new Error('The focus never left the panel.');
}

async function outlineOfFocused(panel: PanelPage): Promise<string> {
	return await panel.frame.evaluate(() => {
		const host = document.activeElement;
		const focused = host?.shadowRoot?.activeElement ?? host;
		return focused ? getComputedStyle(focused).outlineStyle : 'none';
	});
}

async function shownTip(panel: PanelPage): Promise<string> {
	const tip = panel.frame.locator('.tip');
	return (await tip.isVisible()) ? await tip.innerText() : '';
}

import assert from 'node:assert/strict';
import { fixture } from './support/fixture';
import type { PanelPage } from './support/panelPage';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('the panel before its script runs', () => {
	it('shows the frame of the account, which nobody can get to with the keyboard yet', async () => {
		const panel = await openPanel({ shellOf: fixture('pro'), script: 'missing' });
		assert.ok(await panel.frame.getByText('Available to spend').isVisible());
		assert.ok(await panel.frame.getByText('Usage', { exact: true }).isVisible());
		await panel.page.keyboard.press('Tab');
		assert.equal(await panel.frame.evaluate(() => document.activeElement?.tagName), 'BODY');
		assert.deepEqual(await panel.violations(), []);
	});

	it('is replaced by what it stands for, once', async () => {
		const panel = await openPanel({ shellOf: fixture('pro') });
		await panel.show(fixture('pro'));
		assert.equal(await panel.frame.locator('main').count(), 1);
		assert.equal(await panel.frame.locator('main[inert], main .bone').count(), 0);
	});

	for (const width of [380, 900]) {
		it(`stands where the account will be, ${width} px wide`, async () => {
			const context = { viewport: { width, height: 700 } };
			const parts = [
				...['.avatar', '.button', '.button .icon', '.tab', '.section-credits', '.credits-available'],
				...['.meter-regular .meter-track', '.cards'],
			];
			for (const name of ['pro', 'freeBonusReady', 'privacyMode']) {
				const shell = await openPanel({ shellOf: fixture(name), script: 'missing', context });
				const before = await placesOf(shell, parts);
				const panel = await openPanel({ toolkit: 'held', context });
				await panel.show(fixture(name));
				const after = await placesOf(panel, parts);
				for (const part of parts) {
					const seen = before[part] ?? [];
					assert.ok(seen.length > 0, `${name}: ${part} is not there`);
					assert.ok(isSamePlace(seen, after[part]?.slice(0, seen.length) ?? []), `${name}: ${part}`);
				}
			}
		});

		it(`stands where the offer to sign in will be, ${width} px wide`, async () => {
			const context = { viewport: { width, height: 700 } };
			const parts = ['.brand-mark', '.offer-title', '.offer-body', '.button'];
			for (const name of ['signedOut', 'disconnected']) {
				const shell = await openPanel({ shellOf: fixture(name), script: 'missing', context });
				const panel = await openPanel({ toolkit: 'held', context });
				await panel.show(fixture(name));
				const [before, after] = [await placesOf(shell, parts), await placesOf(panel, parts)];
				for (const part of parts) {
					assert.ok(isSamePlace(before[part] ?? [], after[part] ?? []), `${name}: ${part}`);
				}
			}
		});
	}
});

/** Parts of a pixel are the rounding of lines of text, and not to be seen. */
function isSamePlace(one: readonly number[][], other: readonly number[][]): boolean {
	const [first, second] = [one.flat(), other.flat()];
	return (
		first.length === second.length &&
		first.every((length, index) => Math.abs(length - (second[index] ?? Number.NaN)) < 0.5)
	);
}

/** Left and top of everything that is found, by selector. */
async function placesOf(panel: PanelPage, selectors: readonly string[]): Promise<Record<string, number[][]>> {
	return await panel.frame.evaluate(
		wanted =>
			Object.fromEntries(
				wanted.map(selector => [
					selector,
					[...document.querySelectorAll(selector)].map(element => {
						const { left, top } = element.getBoundingClientRect();
						return [left, top];
					}),
				]),
			),
		selectors,
	);
}

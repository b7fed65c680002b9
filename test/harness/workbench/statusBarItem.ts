// One item of the status bar, by the id that the extension gave it.
//
//   const balance = workbench.statusBarItem('creditbar.balance');
//   await balance.waitForText(/credits/);
//   await balance.text();      // 'Credits: 1,250', without the icon
//   await balance.label();     // what a screen reader says
//   await balance.tooltip();   // hovers, reads, moves away
//   await balance.press();
import type { Locator, Page } from 'playwright-core';

export interface StatusBarItem {
	readonly item: Locator;
	text(): Promise<string>;
	label(): Promise<string>;
	/** `warning` or `error` when VS Code paints it as one. */
	emphasis(): Promise<'none' | 'warning' | 'error'>;
	tooltip(): Promise<string>;
	/** Opens the tooltip and leaves it open, for a picture. */
	hover(): Promise<Locator>;
	press(): Promise<void>;
	waitForText(pattern: RegExp): Promise<void>;
}

export function createStatusBarItem(page: Page, extensionId: string, itemId: string): StatusBarItem {
	const item = page.locator(`.statusbar-item[id="${extensionId}.${itemId}"]`);

	async function hover(): Promise<Locator> {
		await item.hover();
		const tooltip = page.locator('.monaco-hover:visible');
		await tooltip.waitFor();
		return tooltip;
	}

	return {
		item,
		hover,
		async text() {
			return (await item.innerText()).trim();
		},
		async label() {
			return (await item.getAttribute('aria-label')) ?? '';
		},
		async emphasis() {
			const names = ((await item.getAttribute('class')) ?? '').split(' ');
			if (names.includes('error-kind')) return 'error';
			return names.includes('warning-kind') ? 'warning' : 'none';
		},
		async tooltip() {
			const tooltip = await hover();
			const text = await tooltip.innerText();
			await page.mouse.move(0, 0);
			await tooltip.waitFor({ state: 'hidden' });
			return text;
		},
		async press() {
			await item.locator('a').click();
		},
		async waitForText(pattern) {
			await item.filter({ hasText: pattern }).waitFor();
		},
	};
}

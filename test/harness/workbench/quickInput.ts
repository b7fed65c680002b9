// The box at the top of the window: input boxes and pick lists.
//
//   await quickInput.question();          // title and prompt, as one text
//   await quickInput.type('ABCD-EFGH');   // replaces what is in the box
//   await quickInput.accept();            // Enter
//   await quickInput.pick('Pro');         // the row with exactly this label
import type { Locator, Page } from 'playwright-core';
import { exactly } from './exactly';

const PATIENCE_MS = 30_000;

export interface QuickInput {
	readonly box: Locator;
	question(): Promise<string>;
	type(text: string, timeoutMs?: number): Promise<void>;
	accept(): Promise<void>;
	/** The labels on offer, from the first row on. */
	choices(): Promise<string[]>;
	/** Fails with what is on offer when there is no such row. */
	pick(label: string, timeoutMs?: number): Promise<void>;
	dismiss(timeoutMs?: number): Promise<void>;
}

export function createQuickInput(page: Page): QuickInput {
	const box = page.locator('.quick-input-widget:visible');
	const rows = box.locator('.quick-input-list .monaco-list-row');
	/** A row's description has the same class as its label, one container further down. */
	const labelPart = '.quick-input-list-rows > .quick-input-list-row:first-child .label-name';

	return {
		box,
		async question() {
			await box.waitFor();
			const parts = await box
				.locator('.quick-input-title:visible, .quick-input-message:visible')
				.allInnerTexts();
			return parts.filter(part => part.trim() !== '').join('\n');
		},
		async type(text, timeoutMs = PATIENCE_MS) {
			await box.locator('.quick-input-filter input').fill(text, { timeout: timeoutMs });
		},
		async accept() {
			await box.locator('.quick-input-filter input').press('Enter');
		},
		async choices() {
			await rows.first().waitFor();
			return await rows.locator(labelPart).allInnerTexts();
		},
		async pick(label, timeoutMs = PATIENCE_MS) {
			const row = rows.filter({ has: page.locator(labelPart, { hasText: exactly(label) }) });
			try {
				await row.first().click({ timeout: timeoutMs });
			} catch {
				const offered = await rows.locator(labelPart).allInnerTexts();
				throw new Error(`"${label}" is not on offer; there is: ${offered.join(', ') || 'nothing'}.`);
			}
		},
		async dismiss(timeoutMs = PATIENCE_MS) {
			if (!(await box.isVisible())) return;
			await page.keyboard.press('Escape');
			await box.waitFor({ state: 'hidden', timeout: timeoutMs });
		},
	};
}

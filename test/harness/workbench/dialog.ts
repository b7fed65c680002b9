// A modal question. There are none while an extension under development is driven: VS Code then answers for itself.
//
//   await dialog.text();                // message and detail
//   await dialog.press('Sign Out');
import type { Locator, Page } from 'playwright-core';

export interface Dialog {
	readonly box: Locator;
	text(): Promise<string>;
	buttons(): Promise<string[]>;
	press(button: string): Promise<void>;
}

export function createDialog(page: Page): Dialog {
	const box = page.locator('.monaco-dialog-box');
	return {
		box,
		async text() {
			return await box.locator('.dialog-message-container').innerText();
		},
		async buttons() {
			return await box.locator('.dialog-buttons').getByRole('button').allInnerTexts();
		},
		async press(button) {
			await box.getByRole('button', { name: button, exact: true }).click();
			await box.waitFor({ state: 'hidden' });
		},
	};
}

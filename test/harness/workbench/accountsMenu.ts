// The Accounts menu at the foot of the activity bar.
//
//   await accountsMenu.entries();                          // ['Ada Example (Creditbar)', …]
//   await accountsMenu.choose('Ada Example (Creditbar)', 'Sign Out');
import type { Page } from 'playwright-core';

export interface AccountsMenu {
	entries(): Promise<string[]>;
	choose(...path: readonly [string, ...string[]]): Promise<void>;
}

const OPENING_MS = 3000;

export function createAccountsMenu(page: Page): AccountsMenu {
	const menu = page.locator('.monaco-menu');

	async function open(): Promise<void> {
		const button = page.locator('.part.activitybar').getByRole('button', { name: /^Accounts/ });
		await button.click();
		await menu.first().waitFor({ timeout: OPENING_MS });
	}

	return {
		async entries() {
			try {
				await open();
			} catch {
				// VS Code 1.100 opens no menu when there is nothing to put into it.
				return [];
			}
			const names = await menu.getByRole('menuitem').allInnerTexts();
			await page.keyboard.press('Escape');
			await menu.first().waitFor({ state: 'hidden' });
			return names.map(name => name.trim()).filter(name => name !== '');
		},
		async choose(...path) {
			await open();
			// A menu that has just opened lets a click pass, so that the click that opened it does nothing in it.
			for (const name of path) {
				await menu.getByRole('menuitem', { name, exact: true }).hover();
				await page.keyboard.press('Enter');
			}
			await menu.first().waitFor({ state: 'hidden' });
		},
	};
}

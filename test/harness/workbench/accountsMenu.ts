// The Accounts menu at the foot of the activity bar.
//
//   await accountsMenu.entries();                          // ['Ada Example (Creditbar)', …]
//   await accountsMenu.choose('Ada Example (Creditbar)', 'Sign Out');
import type { Page } from 'playwright-core';

export interface AccountsMenu {
	entries(): Promise<string[]>;
	choose(...path: readonly [string, ...string[]]): Promise<void>;
}

export function createAccountsMenu(page: Page): AccountsMenu {
	const menu = page.locator('.monaco-menu');

	async function open(): Promise<void> {
		await page
			.locator('.part.activitybar')
			.getByRole('button', { name: /^Accounts/ })
			.click();
		await menu.getByRole('menuitem').first().waitFor();
	}

	return {
		async entries() {
			await open();
			const names = await menu.getByRole('menuitem').allInnerTexts();
			await page.keyboard.press('Escape');
			await menu.first().waitFor({ state: 'hidden' });
			return names.map(name => name.trim()).filter(name => name !== '');
		},
		async choose(...path) {
			await open();
			for (const name of path) {
				await menu.getByRole('menuitem', { name, exact: true }).click();
			}
		},
	};
}

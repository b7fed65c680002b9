// The messages at the lower right.
//
//   await notifications.waitFor(/next bonus/i);
//   await notifications.texts();
//   await notifications.press('Sign In');             // a button of the newest message that has it
//   await notifications.dismissAll();
import type { Locator, Page } from 'playwright-core';

export interface Notifications {
	/** The message that says this, buttons included. */
	message(pattern: RegExp): Locator;
	waitFor(pattern: RegExp): Promise<string>;
	texts(): Promise<string[]>;
	buttons(pattern: RegExp): Promise<string[]>;
	press(button: string): Promise<void>;
	dismissAll(): Promise<void>;
}

export function createNotifications(page: Page): Notifications {
	const items = page.locator('.notifications-toasts .notification-list-item');
	const texts = items.locator('.notification-list-item-message');

	function message(pattern: RegExp): Locator {
		return items
			.filter({ has: page.locator('.notification-list-item-message', { hasText: pattern }) })
			.first();
	}

	return {
		message,
		async waitFor(pattern) {
			await message(pattern).waitFor();
			return await message(pattern).locator('.notification-list-item-message').innerText();
		},
		async texts() {
			return await texts.allInnerTexts();
		},
		async buttons(pattern) {
			return await message(pattern).locator('.notification-list-item-buttons-container a').allInnerTexts();
		},
		async press(button) {
			await items.getByRole('button', { name: button, exact: true }).first().click();
		},
		async dismissAll() {
			while ((await items.count()) > 0) {
				const before = await items.count();
				await items.first().hover();
				await items.first().locator('.codicon-notifications-clear').click();
				await items.nth(before - 1).waitFor({ state: 'detached' });
			}
		},
	};
}

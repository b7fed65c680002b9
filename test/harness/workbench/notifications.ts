// The messages at the lower right.
//
//   await notifications.waitFor(/next bonus/i);       // gives the whole text
//   await notifications.buttons(/next bonus/i);
//   await notifications.press('Sign In');             // of the newest message that has such a button
//   await notifications.dismissAll();
//
// VS Code shows no more than three in quick succession and keeps the rest behind the bell; whoever misses one there looks
// behind the bell, and so does this.
import type { Locator, Page } from 'playwright-core';
import { createCommandPalette } from './commandPalette';

const POP_UP_MS = 3000;

export interface Notifications {
	waitFor(pattern: RegExp): Promise<string>;
	/** What is on screen now. */
	texts(): Promise<string[]>;
	buttons(pattern: RegExp): Promise<string[]>;
	press(button: string): Promise<void>;
	dismissAll(): Promise<void>;
}

export function createNotifications(page: Page): Notifications {
	const palette = createCommandPalette(page);
	const items = page
		.locator('.notifications-toasts, .notifications-center')
		.locator('.notification-list-item');
	const texts = items.locator('.notification-list-item-message');

	async function reveal(item: Locator): Promise<void> {
		try {
			await item.waitFor({ timeout: POP_UP_MS });
		} catch {
			await palette.run('Notifications: Show Notifications');
			await item.waitFor();
		}
	}

	async function reach(pattern: RegExp): Promise<Locator> {
		const message = page.locator('.notification-list-item-message', { hasText: pattern });
		const item = items.filter({ has: message }).first();
		await reveal(item);
		return item;
	}

	return {
		async waitFor(pattern) {
			return await (await reach(pattern)).locator('.notification-list-item-message').innerText();
		},
		async texts() {
			return await texts.allInnerTexts();
		},
		async buttons(pattern) {
			return await (await reach(pattern))
				.locator('.notification-list-item-buttons-container a.monaco-text-button')
				.allInnerTexts();
		},
		async press(button) {
			const pressed = items.getByRole('button', { name: button, exact: true }).first();
			await reveal(pressed);
			await pressed.click();
		},
		async dismissAll() {
			const shown = await texts.allInnerTexts();
			await palette.run('Notifications: Clear All Notifications');
			for (const text of shown) await items.filter({ hasText: text }).first().waitFor({ state: 'hidden' });
		},
	};
}

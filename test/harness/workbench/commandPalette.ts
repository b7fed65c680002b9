// The command palette, as a person uses it: F1, type, pick.
//
//   await workbench.commandPalette.run('Creditbar: Claim Daily Bonus');
//   await workbench.commandPalette.offered('Creditbar: ');   // ['Creditbar: Open Account Panel', …]
import type { Page } from 'playwright-core';
import { createQuickInput } from './quickInput';

export interface CommandPalette {
	/** Runs the command with exactly this title; fails with what is offered instead when there is none. */
	run(title: string): Promise<void>;
	/** The titles that start with `prefix`, in the order in which the palette shows them. */
	offered(prefix: string): Promise<string[]>;
}

export function createCommandPalette(page: Page): CommandPalette {
	const quickInput = createQuickInput(page);

	async function open(query: string): Promise<void> {
		await quickInput.dismiss();
		await page.keyboard.press('F1');
		// A key that is pressed while an earlier box is still closing is lost.
		await quickInput.box.waitFor({ timeout: 3_000 }).catch(() => page.keyboard.press('F1'));
		await quickInput.type(`>${query}`);
	}

	return {
		async run(title) {
			await open(title);
			await quickInput.pick(title);
		},
		async offered(prefix) {
			await open(prefix);
			const titles = await quickInput.choices();
			await quickInput.dismiss();
			return titles.filter(title => title.startsWith(prefix));
		},
	};
}

// The command palette, as a person uses it: F1, type, pick.
//
//   await workbench.commandPalette.run('Creditbar: Claim Daily Bonus');
//   await workbench.commandPalette.offered('Creditbar: ');   // ['Creditbar: Open Account Panel', …]
//
// The palette is a box that closes as soon as anything else takes the focus, and a key that is pressed while an earlier
// box is still closing is lost. A person presses F1 again then, and so does this.
import type { Page } from 'playwright-core';
import { createQuickInput } from './quickInput';

const TRIES = 5;
const TRY_MS = 5_000;

export interface CommandPalette {
	/** Runs the command with exactly this title; fails with what is offered instead when there is none. */
	run(title: string): Promise<void>;
	/** The titles that start with `prefix`, in the order in which the palette shows them. */
	offered(prefix: string): Promise<string[]>;
}

export function createCommandPalette(page: Page): CommandPalette {
	const quickInput = createQuickInput(page);

	async function tryToOpen(query: string): Promise<boolean> {
		try {
			await quickInput.dismiss(TRY_MS);
			await page.keyboard.press('F1');
			await quickInput.box.waitFor({ timeout: TRY_MS });
			await quickInput.type(`>${query}`, TRY_MS);
			return true;
		} catch {
			return false;
		}
	}

	async function open(query: string): Promise<void> {
		for (let left = TRIES; left > 0; left--) {
			if (await tryToOpen(query)) return;
			// Where the focus went nobody can tell from here; a click between the items of the status bar does nothing
			// but give it back to the window.
			await page.locator('.part.statusbar').click();
		}
		throw new Error(`The command palette did not stay open in ${TRIES} tries.`);
	}

	return {
		async run(title) {
			for (let left = TRIES; left > 0; left--) {
				await open(title);
				try {
					return await quickInput.pick(title, TRY_MS);
				} catch (cause) {
					if (await quickInput.box.isVisible()) throw cause;
				}
			}
			throw new Error(`The command palette closed before "${title}" could be picked.`);
		},
		async offered(prefix) {
			await open(prefix);
			const titles = await quickInput.choices();
			await quickInput.dismiss();
			return titles.filter(title => title.startsWith(prefix));
		},
	};
}

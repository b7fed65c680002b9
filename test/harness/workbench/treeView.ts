// A native tree in the side bar.
//
//   const account = workbench.treeView({ container: 'Creditbar', view: 'Account' });
//   await account.open();
//   await account.rows();                        // [{ label: 'Balance', description: '1,250', name: 'Balance, …' }, …]
//   await account.row('Daily bonus').waitFor();
//   await account.pressAction('Daily bonus', 'Claim Daily Bonus');
//   await account.welcomeText();                 // when the tree is empty
//   await account.pressWelcome('Sign In');
import type { Locator, Page } from 'playwright-core';
import { exactly } from './exactly';

export interface TreeRow {
	readonly label: string;
	readonly description: string;
	/** What a screen reader says. */
	readonly name: string;
	readonly level: number;
}

export interface TreeView {
	open(): Promise<void>;
	/** The rows on screen, from top to bottom. */
	rows(): Promise<TreeRow[]>;
	row(label: string): Locator;
	expand(label: string): Promise<void>;
	press(label: string): Promise<void>;
	/** The names of the buttons that a row shows while the mouse is on it. */
	actions(label: string): Promise<string[]>;
	pressAction(label: string, action: string): Promise<void>;
	pressTitleAction(action: string): Promise<void>;
	welcomeText(): Promise<string>;
	pressWelcome(button: string): Promise<void>;
}

export function createTreeView(page: Page, names: { container: string; view: string }): TreeView {
	const sideBar = page.locator('.part.sidebar');
	// Between the two stands what the view says about itself, such as how old it is.
	const header = `[aria-label^="${names.view}"][aria-label$="Section"]`;
	const pane = sideBar.locator('.pane', { has: page.locator(header) });
	const rows = pane.getByRole('treeitem');
	const welcome = pane.locator('.welcome-view');

	function row(label: string): Locator {
		return rows.filter({ has: page.locator('.label-name', { hasText: exactly(label) }) });
	}

	return {
		row,
		async open() {
			if (await pane.isVisible()) return;
			await page.locator('.part.activitybar').getByRole('tab', { name: names.container }).click();
			await pane.waitFor();
		},
		async rows() {
			await rows.first().waitFor();
			return await Promise.all((await rows.all()).map(readRow));
		},
		async expand(label) {
			if ((await row(label).getAttribute('aria-expanded')) !== 'false') return;
			await row(label).locator('.monaco-tl-twistie').click();
		},
		async press(label) {
			await row(label).locator('.label-name').click();
		},
		async actions(label) {
			await row(label).hover();
			const buttons = await row(label).locator('.actions .action-label').all();
			return await Promise.all(buttons.map(async button => (await button.getAttribute('aria-label')) ?? ''));
		},
		async pressAction(label, action) {
			await row(label).hover();
			await row(label).getByRole('button', { name: action, exact: true }).click();
		},
		async pressTitleAction(action) {
			await pane.hover();
			const header = sideBar.locator('.composite.title, .pane-header:visible');
			await header.getByRole('button', { name: action, exact: true }).click();
		},
		async welcomeText() {
			// The editor builds the text a moment after the view.
			return (await welcome.filter({ hasText: /\S/ }).innerText()).trim();
		},
		async pressWelcome(button) {
			await welcome.getByRole('button', { name: button, exact: true }).click();
		},
	};
}

async function readRow(row: Locator): Promise<TreeRow> {
	const description = row.locator('.label-description');
	return {
		label: await row.locator('.label-name').innerText(),
		description: (await description.count()) > 0 ? await description.innerText() : '',
		name: (await row.getAttribute('aria-label')) ?? '',
		level: Number(await row.getAttribute('aria-level')),
	};
}

// One VS Code window and everything a person can reach in it.
import type { BrowserContext, Page } from 'playwright-core';
import { type AccountsMenu, createAccountsMenu } from './accountsMenu';
import { type ColorTheme, switchColorTheme } from './colorTheme';
import { type CommandPalette, createCommandPalette } from './commandPalette';
import { createDialog, type Dialog } from './dialog';
import { createNotifications, type Notifications } from './notifications';
import { createQuickInput, type QuickInput } from './quickInput';
import { createStatusBarItem, type StatusBarItem } from './statusBarItem';
import { createTreeView, type TreeView } from './treeView';
import { createWebviewPanel, type WebviewPanel } from './webviewPanel';

const EXTENSION_ID = 'creditbar.creditbar';
const OPENING_MS = 90_000;

export interface WorkbenchWindow {
	readonly page: Page;
	readonly commandPalette: CommandPalette;
	readonly quickInput: QuickInput;
	readonly notifications: Notifications;
	readonly dialog: Dialog;
	readonly accountsMenu: AccountsMenu;
	/** Of Creditbar, unless another extension is named. */
	statusBarItem(id: string, ofExtension?: string): StatusBarItem;
	treeView(names: { container: string; view: string }): TreeView;
	webviewPanel(): WebviewPanel;
	switchColorTheme(theme: ColorTheme): Promise<void>;
	/** Does something that opens a page outside VS Code, and gives that page once it has loaded. */
	pageOpenedBy(action: () => Promise<unknown>): Promise<Page>;
	clipboardText(): Promise<string>;
	screenshot(path: string): Promise<void>;
	/** Loads the window again, as `Developer: Reload Window` does. */
	reload(): Promise<void>;
	/** Loads its page from the server, as a browser does. */
	load(): Promise<void>;
}

export async function createWorkbenchWindow(
	context: BrowserContext,
	url: string,
	extensionId: string = EXTENSION_ID,
): Promise<WorkbenchWindow> {
	const page = await context.newPage();
	const commandPalette = createCommandPalette(page);
	await load();

	async function load(): Promise<void> {
		await page.goto(url);
		await untilItIsThere();
	}

	async function untilItIsThere(): Promise<void> {
		await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: OPENING_MS });
	}

	return {
		page,
		load,
		commandPalette,
		quickInput: createQuickInput(page),
		notifications: createNotifications(page),
		dialog: createDialog(page),
		accountsMenu: createAccountsMenu(page),
		statusBarItem: (id, ofExtension = extensionId) => createStatusBarItem(page, ofExtension, id),
		treeView: names => createTreeView(page, names),
		webviewPanel: () => createWebviewPanel(page, extensionId),
		switchColorTheme: theme => switchColorTheme(page, theme),
		async pageOpenedBy(action) {
			const [opened] = await Promise.all([context.waitForEvent('page'), action()]);
			await opened.waitForLoadState();
			return opened;
		},
		async clipboardText() {
			return await page.evaluate(() => navigator.clipboard.readText());
		},
		async screenshot(path) {
			await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
		},
		async reload() {
			// Only the editor's own way of leaving writes down what is open.
			await Promise.all([
				page.waitForEvent('domcontentloaded'),
				commandPalette.run('Developer: Reload Window'),
			]);
			await untilItIsThere();
		},
	};
}

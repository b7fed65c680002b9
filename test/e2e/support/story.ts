// A person, a VS Code with the packaged extension in it, and a backend on loopback.
import {
	packagedExtension,
	startWorkbench,
	type Workbench,
	type WorkbenchOptions,
} from '../../harness/startWorkbench';
import type { StatusBarItem } from '../../harness/workbench/statusBarItem';
import type { TreeView } from '../../harness/workbench/treeView';
import type { WebviewPanel } from '../../harness/workbench/webviewPanel';
import type { WorkbenchWindow } from '../../harness/workbench/workbenchWindow';
import { createMockServer, type MockServer } from '../../mock-server/createMockServer';
import type { AccountDescription } from '../../mock-server/http/control/describeState';
import { serveOnLoopback } from '../../mock-server/serveOnLoopback';

export interface Story {
	readonly mock: MockServer;
	readonly workbench: Workbench;
	readonly surfaces: Surfaces;
	end(): Promise<void>;
}

/** The three places in which a window shows the account. */
export interface Surfaces {
	readonly statusBar: StatusBarItem;
	readonly tree: TreeView;
	readonly panel: WebviewPanel;
}

export async function startStory(
	scenario: string,
	options: Partial<Omit<WorkbenchOptions, 'extension' | 'version'>> = {},
): Promise<Story> {
	const mock = createMockServer({ scenario, hasControlPlane: true });
	const listening = await serveOnLoopback(mock, 0);
	const closeMock = async () => {
		mock.dispose();
		await listening.close();
	};
	try {
		const workbench = await startWorkbench({
			...options,
			extension: { vsix: packagedExtension },
			settings: {
				'creditbar.backendUrl': listening.url,
				'creditbar.developerMode': true,
				...options.settings,
			},
		});
		return {
			mock,
			workbench,
			surfaces: surfacesOf(workbench),
			async end() {
				await workbench.dispose();
				await closeMock();
			},
		};
	} catch (error) {
		await closeMock();
		throw error;
	}
}

export function surfacesOf(window: WorkbenchWindow): Surfaces {
	return {
		statusBar: window.statusBarItem('creditbar.balance'),
		tree: window.treeView({ container: 'Creditbar', view: 'Account' }),
		panel: window.webviewPanel(),
	};
}

/** Presses Sign In in the side bar and agrees on the page that the browser shows. */
export async function signIn({ workbench, surfaces }: Story): Promise<void> {
	await surfaces.tree.open();
	const page = await workbench.pageOpenedBy(() => surfaces.tree.pressWelcome('Sign In'));
	await page
		.getByRole('button', { name: /^Continue as/ })
		.first()
		.click();
	// The last row of a short tree, and one near the top of a tree that is longer than its view.
	await surfaces.tree.row('Sign out').or(surfaces.tree.row('Buckets')).first().waitFor();
}

/** The same editor a moment later, with somebody else's account. */
export async function changeScenario(story: Story, scenario: string): Promise<void> {
	const { mock, workbench, surfaces } = story;
	await workbench.commandPalette.run('Creditbar: Sign Out');
	await surfaces.statusBar.waitForText(/Sign in/);
	mock.control.startScenario(scenario);
	await signIn(story);
	await workbench.notifications.dismissAll();
}

/** What the backend's ledger says of the one who signed in. */
export function ledgerOf(mock: MockServer): AccountDescription {
	const account = mock.control.state().accounts[0];
	if (!account) throw new Error('The scenario has no account.');
	return account;
}

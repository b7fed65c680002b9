// A real VS Code for one test file: a fresh data folder, the extension installed in it, a browser page showing it.
//
//	const workbench = await startWorkbench({
//		extension: { vsix: packagedExtension },
//		settings: { 'creditbar.backendUrl': mock.url, 'creditbar.developerMode': true },
//	});
//	await workbench.commandPalette.run('Creditbar: Sign In');
//	await workbench.statusBarItem('creditbar.balance').waitForText(/1,250/);
//	await workbench.dispose();
//
// What to do with it stands at the top of each file in `workbench/`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { evidenceFolder } from './evidenceFolder';
import { launchBrowser } from './launchBrowser';
import { liveWorkbenches } from './liveWorkbenches';
import { projectRoot } from './projectRoot';
import { temporaryFolder } from './temporaryFolder';
import { installVsix, linkExtension } from './vscode/installExtension';
import { startServer } from './vscode/startServer';
import { type VsCodeVersion, versionOfThisRun } from './vscode/vsCodeVersions';
import { type ColorTheme, colorThemeSetting } from './workbench/colorTheme';
import { keepPageLog, saveEvidence } from './workbench/saveEvidence';
import { createWorkbenchWindow, type WorkbenchWindow } from './workbench/workbenchWindow';

/** What `npm run package` makes, and what the end-to-end tests install. */
export const packagedExtension = join(projectRoot, 'dist/creditbar.vsix');

export interface WorkbenchOptions {
	readonly extension: { readonly vsix: string } | { readonly folder: string };
	/** Folders of extensions that are installed beside it. */
	readonly alongside?: readonly string[];
	/** Added to the user settings. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** Left out, it is the one that the run is about (`CREDITBAR_VSCODE_VERSION`), else the newest. */
	readonly version?: VsCodeVersion;
	readonly theme?: ColorTheme;
	/** Left out, it is an empty folder. */
	readonly workspaceFolder?: string;
	/** A folder opens in Restricted Mode until it is trusted. Left out, everything is trusted. */
	readonly isWorkspaceTrustAsked?: boolean;
	readonly viewport?: { readonly width: number; readonly height: number };
	readonly deviceScaleFactor?: number;
	/** What VS Code gives extensions as its display language. Its own words stay English without a language pack. */
	readonly language?: string;
}

export interface Workbench extends WorkbenchWindow {
	readonly version: VsCodeVersion;
	/** Settings, storage and logs of this VS Code, to look into. */
	readonly dataDir: string;
	/** A second window on the same VS Code. */
	openWindow(): Promise<WorkbenchWindow>;
	/** Ends this VS Code with everything in it, starts it again on the same data, and loads the window anew. */
	restart(): Promise<void>;
	dispose(): Promise<void>;
}

export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
	const { extension, settings = {}, version = versionOfThisRun(), theme = 'dark' } = options;
	const dataDir = temporaryFolder();
	const undo: (() => Promise<unknown>)[] = [];
	try {
		const workspaceFolder = options.workspaceFolder ?? join(dataDir, 'workspace');
		await mkdir(workspaceFolder, { recursive: true });
		// First, because what VS Code installs into an empty folder is all that it looks at from then on.
		for (const folder of options.alongside ?? []) await linkExtension(folder, dataDir);
		if ('vsix' in extension) await installVsix(version, extension.vsix, dataDir);
		else await linkExtension(extension.folder, dataDir);

		const startAt = (port: number) =>
			startServer({
				version,
				dataDir,
				settings: { ...colorThemeSetting(theme), ...settings },
				isWorkspaceTrustAsked: options.isWorkspaceTrustAsked,
				port,
			});
		let server = await startAt(0);
		undo.push(() => server.stop());
		const browser = await launchBrowser();
		undo.push(() => browser.close());
		const context = await browser.newContext({
			viewport: options.viewport ?? { width: 1280, height: 800 },
			deviceScaleFactor: options.deviceScaleFactor ?? 1,
			reducedMotion: 'reduce',
			locale: 'en-US',
			permissions: ['clipboard-read', 'clipboard-write'],
		});
		const evidence = { saveEvidence: (folder: string) => saveEvidence(context, dataDir, folder) };
		liveWorkbenches().add(evidence);
		undo.push(async () => liveWorkbenches().delete(evidence));
		undo.push(async () => {
			const failedHook = globalThis.creditbarFailedHook;
			if (failedHook === undefined) return;
			globalThis.creditbarFailedHook = undefined;
			await evidence.saveEvidence(evidenceFolder(failedHook));
		});
		keepPageLog(context, dataDir);
		if (options.language)
			await context.addInitScript(language => {
				// Where the workbench finds the language of the messages that were loaded for it.
				Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
			}, options.language);

		const openWindow = () =>
			createWorkbenchWindow(context, `${server.url}/?folder=${encodeURIComponent(workspaceFolder)}`);
		const first = await openWindow().catch(async error => {
			await evidence.saveEvidence(evidenceFolder(`start of VS Code ${version}`));
			throw error;
		});
		const restart = async () => {
			const { port } = new URL(server.url);
			// The orderly end of a window, in which it writes down what is open, comes before that of its server.
			await first.reload();
			await server.stop();
			server = await startAt(Number(port));
			await first.load();
		};
		return { ...first, version, dataDir, openWindow, restart, dispose };
	} catch (error) {
		await dispose();
		throw error;
	}

	async function dispose(): Promise<void> {
		for (const step of undo.splice(0).reverse()) await step();
	}
}

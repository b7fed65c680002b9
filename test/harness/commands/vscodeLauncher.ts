// Stands where the desktop VS Code executable would stand: the same command line, the same exit code, the tests' output
// on the same streams. Behind it are VS Code's server and a headless browser, so that `@vscode/test-electron` runs a test
// suite on a machine that has neither a desktop nor a way to download one.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFailure, PlainFailure } from '../bootstrap/plainFailure.mjs';
import { evidenceFolder } from '../evidenceFolder';
import { launchBrowser } from '../launchBrowser';
import { consoleMark, consoleMarkRequest } from '../mocha/consoleMark';
import { temporaryFolder } from '../temporaryFolder';
import { type LaunchArguments, parseLaunchArguments } from '../vscode/launchArguments';
import { startServer } from '../vscode/startServer';
import { versionOfThisRun } from '../vscode/vsCodeVersions';
import { keepPageLog, saveEvidence } from '../workbench/saveEvidence';

const launch = parseLaunchArguments(process.argv.slice(2));
run(launch).then(
	code => process.exit(code),
	error => {
		console.error(describeFailure(error));
		process.exit(1);
	},
);

async function run({
	testsPath,
	extensionFolders,
	extensionsDir,
	...rest
}: LaunchArguments): Promise<number> {
	if (testsPath === undefined)
		throw new PlainFailure('--extensionTestsPath is missing; this launcher runs tests.');
	const version = versionOfThisRun();
	const dataDir = temporaryFolder();
	const workspace = rest.workspace ?? join(dataDir, 'workspace');
	if (!existsSync(workspace)) await mkdir(workspace, { recursive: true });

	const server = await startServer({
		version,
		dataDir,
		extensionsDir,
		settings: readSettings(rest.userDataDir),
		isWorkspaceTrustAsked: rest.isWorkspaceTrustAsked,
		isExtensionUnderDevelopment: true,
		env: consoleMarkRequest,
	});
	const browser = await launchBrowser();
	try {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
		keepPageLog(context, dataDir);
		const page = await context.newPage();
		const printer = createConsolePrinter();
		await page.exposeFunction('codeAutomationLog', printer.print);
		const ended = Promise.race([
			new Promise<number>(resolve => page.exposeFunction('codeAutomationExit', resolve)),
			server.ended.then(() =>
				Promise.reject(new PlainFailure(`VS Code ${version} ended before the tests did.`)),
			),
			new Promise<never>((_, reject) => {
				page.once('crash', () => reject(new PlainFailure('The page with VS Code in it crashed.')));
			}),
		]);
		await page.goto(pageAddress(server.url, workspace, extensionFolders, testsPath));
		const code = await ended;
		if (code !== 0) {
			printer.explainSilence();
			await saveEvidence(context, dataDir, evidenceFolder('integration'));
		}
		return code;
	} finally {
		await browser.close();
		await server.stop();
	}
}

/** A page may name the extension folders and the test suite because the server runs with its test driver. */
function pageAddress(
	url: string,
	workspace: string,
	extensionFolders: readonly string[],
	testsPath: string,
): string {
	const remote = (path: string) =>
		`vscode-remote://${new URL(url).host}${encodeURI(path.replaceAll('\\', '/'))}`;
	const payload = [
		...extensionFolders.map(folder => ['extensionDevelopmentPath', remote(folder)]),
		['extensionTestsPath', remote(testsPath)],
	];
	const query = new URLSearchParams({ payload: JSON.stringify(payload) });
	query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
	return `${url}/?${query}`;
}

function readSettings(userDataDir: string | undefined): Record<string, unknown> {
	const file = join(userDataDir ?? '', 'User/settings.json');
	return userDataDir !== undefined && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/**
 * Shows what the tests print. What is not marked, the workbench says for itself; the page log keeps it, and it counts
 * when the tests did not even begin.
 */
function createConsolePrinter() {
	const unmarkedErrors: string[] = [];
	let hasPrinted = false;
	return {
		print(type: string, args: readonly unknown[]): void {
			const text = args.map(arg => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
			const isError = type === 'error' || type === 'warn';
			if (!text.includes(consoleMark)) {
				if (type === 'error') unmarkedErrors.push(text);
				return;
			}
			hasPrinted = true;
			const write = isError ? console.error : console.log;
			write(text.replaceAll(consoleMark, ''));
		},
		explainSilence(): void {
			if (!hasPrinted) for (const text of unmarkedErrors) console.error(text);
		},
	};
}

// `npm start`: a VS Code with Creditbar in it, wired to the mock backend. Ctrl-C ends everything it started.
//   npm start -- --scenario pro     the account it starts with; --list names them all
//   npm start -- --port 4000        the mock backend's port; without it, a free one
//   npm start -- --vscode 1.100     VS Code in the browser, in this version, even where there is a desktop one
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeFailure, PlainFailure } from '../bootstrap/plainFailure.mjs';
import { runBuild } from '../build/runBuild';
import { readOptions } from '../commandLine';
import { projectRoot } from '../projectRoot';
import { findDesktopCode } from '../start/findDesktopCode';
import { openDesktop } from '../start/openDesktop';
import { openInBrowser } from '../start/openInBrowser';
import { startMock } from '../start/startMock';
import { stopWhenOrphaned } from '../start/stopWhenOrphaned';
import { temporaryFolder } from '../temporaryFolder';
import { isVsCodeVersion, newestVsCode, vsCodeVersions } from '../vscode/vsCodeVersions';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));
stopWhenOrphaned();
run().then(
	reason => {
		console.log(reason);
		process.exit(0);
	},
	error => {
		console.error(describeFailure(error));
		process.exit(1);
	},
);

/** Runs until something that was started ends, and says what that was. */
async function run(): Promise<string> {
	const options = readOptions({
		scenario: { type: 'string', default: 'freeBonusReady' },
		list: { type: 'boolean', default: false },
		port: { type: 'string', default: '0' },
		vscode: { type: 'string' },
	});
	if (options.vscode !== undefined && !isVsCodeVersion(options.vscode)) {
		throw new PlainFailure(`There is no VS Code "${options.vscode}"; there is ${vsCodeVersions.join(', ')}.`);
	}
	if (!/^\d{1,5}$/.test(options.port)) throw new PlainFailure(`"${options.port}" is not a port number.`);
	if (options.list) {
		await runBuild(['mock']);
		const { stdout } = spawnSync(process.execPath, [join(projectRoot, 'out/mock-server/serve.js'), '--list']);
		return stdout.toString().trimEnd();
	}
	await runBuild(['host', 'webview', 'mock']);
	const mock = await startMock(['--scenario', options.scenario, '--port', options.port]);
	const settings = { 'creditbar.backendUrl': mock.url, 'creditbar.developerMode': true };
	const dataDir = temporaryFolder();
	const workspaceFolder = join(dataDir, 'workspace');
	mkdirSync(workspaceFolder);

	const code = options.vscode === undefined ? findDesktopCode() : undefined;
	const extension = { dataDir, workspaceFolder, settings, extensionFolder: projectRoot };
	const { ended, where } = code
		? await openDesktop({ ...extension, code })
		: await openInBrowser({ ...extension, version: options.vscode ?? newestVsCode });
	console.log(`\nCreditbar runs in ${where}`);
	console.log(
		`Mock backend: ${mock.url}, scenario ${options.scenario} (npm start -- --list names the others)`,
	);
	console.log('Ctrl-C ends it all.');
	return await Promise.race([
		mock.ended.then(() => 'The mock backend ended.'),
		ended.then(() => 'VS Code was closed.'),
	]);
}

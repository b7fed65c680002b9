// Runs the integration suite inside VS Code, through the launcher of `@vscode/test-electron`. What it launches is this
// project's own executable, or with CREDITBAR_TEST_VSCODE=download the desktop VS Code that it downloads.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { projectRoot } from '../projectRoot';
import { temporaryFolder } from '../temporaryFolder';
import { linkExtension } from '../vscode/installExtension';
import { versionOfThisRun, vsCodePackages } from '../vscode/vsCodeVersions';

const launcher = join(
	projectRoot,
	`test/harness/vscode-launcher${process.platform === 'win32' ? '.cmd' : ''}`,
);
/** A second extension, which uses what Creditbar offers to others. */
const sampleExtension = join(projectRoot, 'test/sampleExtension');
const isDownloaded = process.env['CREDITBAR_TEST_VSCODE'] === 'download';
run().catch(error => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});

async function run(): Promise<void> {
	const folder = temporaryFolder();
	const workspace = join(folder, 'workspace');
	mkdirSync(workspace);
	await linkExtension(sampleExtension, folder);
	await runTests({
		...(isDownloaded
			? { version: vsCodePackages[versionOfThisRun()].release.replace(/^4/, '1') }
			: { vscodeExecutablePath: launcher }),
		extensionDevelopmentPath: projectRoot,
		extensionTestsPath: join(projectRoot, 'out/test/integration/index.js'),
		launchArgs: [
			workspace,
			`--user-data-dir=${join(folder, 'data')}`,
			`--extensions-dir=${join(folder, 'extensions')}`,
		],
	});
}

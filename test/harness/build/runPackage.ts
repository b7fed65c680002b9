import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainFailure } from '../bootstrap/plainFailure.mjs';
import { withProgress } from '../bootstrap/progress.mjs';
import { CommandFailure, runLogged } from '../bootstrap/runLogged.mjs';
import { projectRoot } from '../projectRoot';
import { runBuild } from './runBuild';

/** Makes `dist/creditbar.vsix` from a production build, and gives its path. */
export async function runPackage(): Promise<string> {
	await runBuild(['host', 'webview'], { isProduction: true });
	const vsix = join(projectRoot, 'dist/creditbar.vsix');
	const logFile = join(projectRoot, 'out/logs/package.log');
	const vsce = join(projectRoot, 'node_modules/@vscode/vsce/vsce');
	// The README leads to files that are not shipped, so the editor shows a page without relative links instead.
	const flags = ['--no-dependencies', '--readme-path', 'docs/extension-page.md', '--out', vsix];
	await mkdir(join(projectRoot, 'dist'), { recursive: true });
	await withProgress('Packaging the extension', () =>
		runLogged([process.execPath, vsce, 'package', ...flags], { cwd: projectRoot, logFile }),
	).catch(error => {
		if (!(error instanceof CommandFailure)) throw error;
		console.error(error.output.trimEnd());
		throw new PlainFailure(`The extension could not be packaged; ${logFile} says why.`);
	});
	return vsix;
}

import { mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainFailure } from '../bootstrap/plainFailure.mjs';
import { CommandFailure, runLogged } from '../bootstrap/runLogged.mjs';
import { installVsCode } from './installVsCode';
import type { VsCodeVersion } from './vsCodeVersions';

/** Installs a packaged extension the way a person does: VS Code itself unpacks and registers it. */
export async function installVsix(version: VsCodeVersion, vsix: string, dataDir: string): Promise<void> {
	const server = join(await installVsCode(version), 'out/server-main.js');
	const args = ['--install-extension', vsix, '--server-data-dir', dataDir, '--accept-server-license-terms'];
	try {
		await runLogged([process.execPath, server, ...args], {
			cwd: dataDir,
			logFile: join(dataDir, 'install.log'),
		});
	} catch (error) {
		if (!(error instanceof CommandFailure)) throw error;
		throw new PlainFailure(`VS Code ${version} does not take ${vsix}: ${error.output.trim()}`);
	}
}

/** Makes a folder an installed extension, so that a rebuild shows after reloading the window. */
export async function linkExtension(folder: string, dataDir: string): Promise<void> {
	const { publisher, name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	const extensions = join(dataDir, 'extensions');
	await mkdir(extensions, { recursive: true });
	await symlink(folder, join(extensions, `${publisher}.${name}-${version}`), 'junction');
}

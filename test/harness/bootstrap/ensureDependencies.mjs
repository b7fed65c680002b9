// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { PlainFailure } from './plainFailure.mjs';
import { withProgress } from './progress.mjs';
import { runLogged } from './runLogged.mjs';

/**
 * Installs the dependencies when they are not what the lock file asks for.
 * @param {string} root
 * @param {typeof withProgress} progress
 * @returns {Promise<string>} the path of the project's own Node 24
 */
export async function ensureDependencies(root, progress = withProgress) {
	const logFolder = join(root, 'out/logs');
	if (!isInstalledAsLocked(root)) {
		await progress('Installing dependencies', () =>
			npm(['ci', '--no-audit', '--no-fund'], { cwd: root, logFolder, what: 'The dependencies' }),
		);
	}
	const nodePackage = join(root, 'node_modules/node');
	const node = join(nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
	if (!existsSync(node)) {
		// Machines that do not let packages run their install scripts: run the one that is needed.
		await progress('Installing Node 24', () =>
			runLogged([process.execPath, 'installArchSpecificPackage.js'], {
				cwd: nodePackage,
				logFile: join(logFolder, 'node-24.log'),
			}),
		).catch(() => undefined);
	}
	if (!existsSync(node))
		throw new PlainFailure('Node 24 could not be installed from npm; out/logs/node-24.log says why.');
	return node;
}

/** @param {string} root */
function isInstalledAsLocked(root) {
	const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
	const locked = readPackages(join(root, 'package-lock.json'));
	if (!installed || !locked) return false;
	return Object.entries(locked).every(([path, { version, integrity, optional }]) => {
		if (path === '') return true;
		const found = installed[path];
		if (!found) return optional === true;
		return found.version === version && found.integrity === integrity;
	});
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined}
 */
function readPackages(file) {
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

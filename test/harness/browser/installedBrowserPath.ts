import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES_ON_PATH = [
	'google-chrome',
	'google-chrome-stable',
	'chromium',
	'chromium-browser',
	'microsoft-edge',
	'chrome',
];

const MAC_APPS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const WINDOWS_APPS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Where an installed Chrome, Edge or Chromium lives on this machine, if there is one. */
export function installedBrowserPath(): string | undefined {
	return candidates().find(path => existsSync(path));
}

function candidates(): readonly string[] {
	if (process.platform === 'darwin') return MAC_APPS;
	if (process.platform === 'win32') {
		const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
			name => process.env[name] ?? [],
		);
		return roots.flatMap(root => WINDOWS_APPS.map(app => join(root, app)));
	}
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
	return folders.flatMap(folder => NAMES_ON_PATH.map(name => join(folder, name)));
}

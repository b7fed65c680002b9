import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startOwned } from '../ownedProcess';
import type { EditorOptions, OpenEditor } from './openEditor';

/** Opens desktop VS Code with data of its own; `ended` settles when its window is closed. */
export async function openDesktop(options: EditorOptions & { readonly code: string }): Promise<OpenEditor> {
	const { code, dataDir, workspaceFolder, extensionFolder, settings } = options;
	const userData = join(dataDir, 'user-data');
	await mkdir(join(userData, 'User'), { recursive: true });
	await writeFile(join(userData, 'User/settings.json'), JSON.stringify(settings, undefined, '\t'));
	// First of all, while its data folder is still there.
	process.prependListener('exit', () => endEditor(userData));
	const { ended } = startOwned(
		code,
		[
			'--wait',
			'--new-window',
			'--disable-workspace-trust',
			'--password-store=basic',
			`--user-data-dir=${userData}`,
			`--extensions-dir=${join(dataDir, 'extensions')}`,
			`--extensionDevelopmentPath=${extensionFolder}`,
			workspaceFolder,
		],
		{ stdio: ['ignore', 'ignore', 'ignore'], shell: process.platform === 'win32' },
	);
	return { ended, where: 'desktop VS Code, with settings and extensions of its own.' };
}

/** The command `code` only asks the editor to open; the editor itself notes its process id in its data folder. */
function endEditor(userData: string): void {
	try {
		process.kill(Number(readFileSync(join(userData, 'code.lock'), 'utf8')));
	} catch {
		// It has ended already, or never came up.
	}
}

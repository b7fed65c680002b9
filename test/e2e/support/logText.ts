import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbench } from '../../harness/startWorkbench';

/** Everything that this VS Code, its extension host and Creditbar have written into their logs. */
export async function logText({ dataDir }: Workbench): Promise<string> {
	const entries = await readdir(join(dataDir, 'data/logs'), { recursive: true, withFileTypes: true });
	const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
	return (await Promise.all(files.map(file => readFile(file, 'utf8')))).join('\n');
}

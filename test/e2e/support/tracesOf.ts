import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workbench } from '../../harness/startWorkbench';

/**
 * Where any of `texts` is still written down: in the files of this VS Code (logs aside are included) and in what its
 * page keeps in the browser. Each finding names the place and the text.
 */
export async function tracesOf(workbench: Workbench, texts: readonly string[]): Promise<string[]> {
	const files = await readdir(workbench.dataDir, { recursive: true, withFileTypes: true });
	const found: string[] = [];
	for (const file of files) {
		if (!file.isFile() || file.parentPath.includes('extensions')) continue;
		const path = join(file.parentPath, file.name);
		const content = await readFile(path, 'latin1');
		for (const text of texts) if (content.includes(text)) found.push(`${path}: ${text}`);
	}
	const stored = await workbench.page.evaluate(readBrowserStorage);
	for (const text of texts) if (stored.includes(text)) found.push(`browser storage: ${text}`);
	return found;
}

/** Runs in the page. */
async function readBrowserStorage(): Promise<string> {
	const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
	for (const { name } of await indexedDB.databases()) {
		if (name === undefined) continue;
		const database = await finished(indexedDB.open(name));
		for (const store of database.objectStoreNames) {
			const values = await finished(database.transaction(store).objectStore(store).getAll());
			parts.push(JSON.stringify(values));
		}
		database.close();
	}
	return parts.join('\n');

	function finished<T>(request: IDBRequest<T>): Promise<T> {
		return new Promise((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	}
}

// The first window of an account: the packaged extension reads it from the service, and this says what it left in storage
// for the windows that follow.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { StubStorage } from './stubContext';
import { loadExtension, readRun, report } from './stubRun';

export interface LeftBehind {
	readonly storage: StubStorage;
	/** In the editor's storage, in its secrets and in files. */
	readonly bytes: number;
	/** What the status bar said at last. */
	readonly text: string;
}

const snapshotKey = 'snapshot.v1';

async function main(): Promise<void> {
	const run = readRun();
	const { vscode, shown, stored } = loadExtension(run);
	await until(() => stored().memory[snapshotKey] !== undefined);
	// A second reading, so that nothing is left that only comes with a later one.
	await vscode.run('creditbar.refresh');
	const storage = stored();
	const fileBytes = readdirSync(run.storagePath, { recursive: true, encoding: 'utf8' })
		.map(name => statSync(join(run.storagePath, name)))
		.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
	const left: LeftBehind = {
		storage,
		bytes: Buffer.byteLength(JSON.stringify(storage)) + fileBytes,
		text: shown.at(-1)?.text ?? '',
	};
	report(left);
}

async function until(isSo: () => boolean): Promise<void> {
	const deadline = performance.now() + 10_000;
	while (!isSo()) {
		if (performance.now() > deadline) throw new Error('The account was not read.');
		await new Promise(resolve => setTimeout(resolve, 10));
	}
}

void main();

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitOnStopSignal } from './exitOnStopSignal';

const folders: string[] = [];

/** An empty folder that is gone when this process has ended. */
export function temporaryFolder(): string {
	exitOnStopSignal();
	if (folders.length === 0) process.on('exit', removeAll);
	const folder = mkdtempSync(join(tmpdir(), 'creditbar-'));
	folders.push(folder);
	return folder;
}

function removeAll(): void {
	for (const folder of folders) {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	}
}

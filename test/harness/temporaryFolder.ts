import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitOnStopSignal } from './exitOnStopSignal';

/** An empty folder that is gone when this process has ended. */
export function temporaryFolder(): string {
	exitOnStopSignal();
	const folder = mkdtempSync(join(tmpdir(), 'creditbar-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
	return folder;
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a level leaves behind, for the last line of a run. */
export interface LevelResult {
	passed: number;
	failed: number;
	skipped: number;
}

export function writeLevelResult(file: string, result: LevelResult): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(result));
}

/** A level that crashed leaves no file. */
export function readLevelResult(file: string): LevelResult | undefined {
	try {
		const { passed, failed, skipped } = JSON.parse(readFileSync(file, 'utf8'));
		return [passed, failed, skipped].every(Number.isInteger) ? { passed, failed, skipped } : undefined;
	} catch {
		return undefined;
	}
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

/** What a level leaves behind, for the last line of a run: test file, relative to the folder of the level → counts. */
export type LevelResult = Record<string, Counts>;

export function sumOf(result: LevelResult): Counts {
	const sum: Counts = { passed: 0, failed: 0, skipped: 0 };
	for (const counts of Object.values(result)) {
		sum.passed += counts.passed;
		sum.failed += counts.failed;
		sum.skipped += counts.skipped;
	}
	return sum;
}

export function failedFiles(result: LevelResult): string[] {
	return Object.entries(result).flatMap(([file, { failed }]) => (failed > 0 ? [file] : []));
}

export function writeLevelResult(file: string, result: LevelResult): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(result));
}

/** A level that crashed leaves no file. */
export function readLevelResult(file: string): LevelResult | undefined {
	try {
		const written: Record<string, Counts> = JSON.parse(readFileSync(file, 'utf8'));
		const counted = Object.entries(written).map(
			([name, { passed, failed, skipped }]) => [name, { passed, failed, skipped }] as const,
		);
		const isWhole = counted.every(([, counts]) => Object.values(counts).every(Number.isInteger));
		return isWhole ? Object.fromEntries(counted) : undefined;
	} catch {
		return undefined;
	}
}

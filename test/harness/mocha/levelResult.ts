import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Counts {
	passed: number;
	/** The titles of those that failed. */
	failures: string[];
	skipped: number;
}

/** What a level leaves behind, for the last line of a run: test file, relative to the folder of the level → counts. */
export type LevelResult = Record<string, Counts>;

export function noCounts(): Counts {
	return { passed: 0, failures: [], skipped: 0 };
}

export function sumOf(result: LevelResult): Counts {
	const sum: Counts = noCounts();
	for (const counts of Object.values(result)) {
		sum.passed += counts.passed;
		sum.failures.push(...counts.failures);
		sum.skipped += counts.skipped;
	}
	return sum;
}

export function failedFiles(result: LevelResult): string[] {
	return Object.entries(result).flatMap(([file, { failures }]) => (failures.length > 0 ? [file] : []));
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
			([name, { passed, failures, skipped }]) => [name, { passed, failures, skipped }] as const,
		);
		const isWhole = counted.every(
			([, { passed, failures, skipped }]) => Array.isArray(failures) && Number.isInteger(passed + skipped),
		);
		return isWhole ? Object.fromEntries(counted) : undefined;
	} catch {
		return undefined;
	}
}

import { type NewsMark, type NewsMarks, newsSections } from './accountNews';

/** Marks from disk; what does not read as one is none, and the figures then count as old as their reading. */
export function decodeNewsMarks(stored: unknown): NewsMarks {
	const marks: { -readonly [S in keyof NewsMarks]: NewsMark } = {};
	if (typeof stored !== 'object' || stored === null) return marks;
	const entries = new Map<string, unknown>(Object.entries(stored));
	for (const section of [...newsSections, 'others'] as const) {
		const mark = entries.get(section);
		if (!isMark(mark)) continue;
		const { version, takenAt, since } = mark;
		marks[section] = { version, takenAt, since };
	}
	return marks;
}

function isMark(value: unknown): value is NewsMark {
	return (
		typeof value === 'object' &&
		value !== null &&
		'version' in value &&
		Number.isSafeInteger(value.version) &&
		'takenAt' in value &&
		Number.isSafeInteger(value.takenAt) &&
		'since' in value &&
		Number.isSafeInteger(value.since)
	);
}

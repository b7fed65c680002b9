import type { Reading } from './wire';

export const operations = [
	'chat',
	'debug',
	'optimize',
	'generate',
	'translate',
	'explain',
	'document',
	'complete',
	'other',
] as const;

/** What an AI request was for. */
export type Operation = (typeof operations)[number];

export function operation(r: Reading) {
	return r.openEnum(operations);
}

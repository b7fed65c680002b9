/**
 * Where a list goes on, as a text nobody needs to understand. It names the list and the filter it was made
 * for, so a cursor that strays into another list is refused instead of silently skipping rows.
 */
import * as z from 'zod/mini';

const cursorSchema = z.strictObject({
	list: z.string(),
	filter: z.string(),
	at: z.int(),
	id: z.string(),
	seq: z.int(),
});

export interface PageCursor {
	readonly list: string;
	/** A short print of the filter. */
	readonly filter: string;
	/** The last row that was told. */
	readonly at: number;
	readonly id: string;
	/** For lists that are read as of one moment: the ledger's length at that moment. */
	readonly seq: number;
}

export function encodeCursor(cursor: PageCursor): string {
	return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** Nothing, when it is not a cursor of this list and filter. */
export function decodeCursor(text: string, list: string, filter: string): PageCursor | undefined {
	const read = cursorSchema.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
	if (!read.success || read.data.list !== list || read.data.filter !== filter) return undefined;
	return encodeCursor(read.data) === text ? read.data : undefined;
}

/** FNV-1a, to keep a cursor short whatever was filtered by. */
export function filterPrint(parts: readonly (string | undefined)[]): string {
	let hash = 0x811c9dc5;
	for (const character of JSON.stringify(parts)) {
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	}
	return hash.toString(36);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

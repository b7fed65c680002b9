import * as z from 'zod/mini';
import { lazySchema } from './lazySchema';

const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost']);
const longest = 2048;

/**
 * An address that may be shown or opened: https, or http on this very machine (the mock server), no user
 * name, no control characters, at most 2,048 characters. Whether to open it is decided where it is opened.
 */
export const httpsUrl = lazySchema(() =>
	z.string().check(z.refine(isHttpsUrl, { error: 'not an https address' })),
);

export function isHttpsUrl(text: string): boolean {
	// The parser would quietly drop tabs and line breaks, so they are looked for before it runs.
	if (text.length > longest || hasControlCharacter(text) || !URL.canParse(text)) return false;
	const url = new URL(text);
	if (url.username !== '' || url.password !== '') return false;
	return url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.has(url.hostname));
}

function hasControlCharacter(text: string): boolean {
	for (const character of text) {
		if (character <= ' ' || character === '\u007f') return true;
	}
	return false;
}

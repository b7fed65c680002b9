/**
 * RFC 3339 in UTC, with milliseconds. The same few instants (a period's ends, the next expiry) are written in
 * every balance, and writing a date costs more than all the rest of it, so the latest texts are kept.
 */
const KEPT_TEXTS = 256;
const texts = new Map<number, string>();

export function instantText(at: number): string {
	const known = texts.get(at);
	if (known !== undefined) return known;
	if (texts.size >= KEPT_TEXTS) texts.clear();
	const text = new Date(at).toISOString();
	texts.set(at, text);
	return text;
}

export function instantTextOrNull(at: number | null): string | null {
	return at === null ? null : instantText(at);
}

/** RFC 3339 in UTC, with milliseconds. */
export function instantText(at: number): string {
	return new Date(at).toISOString();
}

export function instantTextOrNull(at: number | null): string | null {
	return at === null ? null : instantText(at);
}

/** `undefined` when a name comes twice: two readers could then disagree about which one counts. */
export function uniqueParameters(parameters: URLSearchParams): ReadonlyMap<string, string> | undefined {
	const entries = [...parameters];
	const unique = new Map(entries);
	return unique.size === entries.length ? unique : undefined;
}

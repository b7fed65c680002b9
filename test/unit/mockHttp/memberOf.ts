/** A member of a parsed body by its JSON pointer; undefined where there is none. */
export function memberOf(body: unknown, pointer: string): unknown {
	return pointer
		.split('/')
		.slice(1)
		.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), body);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

/** Where something is in a JSON value: member names and indices from the outside in. */
export type JsonPath = readonly string[];

/** Every place, the whole value first. */
export function pathsIn(value: unknown, at: JsonPath = []): JsonPath[] {
	if (typeof value !== 'object' || value === null) return [at];
	return [at, ...Object.entries(value).flatMap(([key, member]) => pathsIn(member, [...at, key]))];
}

export function valueAt(value: unknown, path: JsonPath): unknown {
	return path.reduce<unknown>(
		(inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
		value,
	);
}

/** A copy in which that place holds what `change` makes of it; `undefined` takes the member out. */
export function changedAt(value: unknown, path: JsonPath, change: (before: unknown) => unknown): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return change(value);
	if (Array.isArray(value))
		return value.map((item, index) => (String(index) === key ? changedAt(item, rest, change) : item));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([name, member]): [string, unknown] => [
		name,
		name === key ? changedAt(member, rest, change) : member,
	]);
	return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}

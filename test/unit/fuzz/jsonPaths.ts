/** Where something is in a JSON value: member names and indices from the outside in. */
export type JsonPath = readonly string[];

/** One of the places in a value; the same number finds the same place, and every place has its numbers. */
export function placeIn(value: unknown, number: number): JsonPath {
	if (typeof value !== 'object' || value === null) return [];
	const keys = Object.keys(value);
	const key = keys[number % (keys.length + 1)];
	if (key === undefined) return [];
	return [key, ...placeIn(Reflect.get(value, key), Math.floor(number / (keys.length + 1)))];
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

/** A JSON text with one member replaced: the one at the pointer, or else the first number there is. */
export function replaceMember(text: string, pointer: string | undefined, value: unknown): string {
	let isDone = false;
	const replaceIn = (node: unknown, at: string): unknown => {
		if (!isDone && (pointer === undefined ? typeof node === 'number' : at === pointer)) {
			isDone = true;
			return value;
		}
		if (Array.isArray(node)) return node.map((item, index) => replaceIn(item, `${at}/${index}`));
		if (typeof node !== 'object' || node === null) return node;
		return Object.fromEntries(
			Object.entries(node).map(([key, item]) => [key, replaceIn(item, `${at}/${key}`)]),
		);
	};
	const replaced = replaceIn(JSON.parse(text), '');
	if (!isDone) throw new Error(`There is no member ${pointer ?? 'that is a number'} to replace.`);
	return JSON.stringify(replaced);
}

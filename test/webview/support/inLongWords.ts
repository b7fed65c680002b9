/** Members that carry a name for the program and no text for a person. */
const names = new Set([
	'id',
	'kind',
	'icon',
	'intent',
	'command',
	'avatar',
	'modelId',
	'sessionId',
	'status',
]);

/**
 * The same state in a language that does not exist, whose words are nearly half as long again as the English ones, as
 * German and Finnish ones are, and have letters with something above and below.
 */
export function inLongWords<T extends object>(state: T): T {
	const copy = structuredClone(state);
	lengthenIn(copy);
	return copy;
}

function lengthenIn(object: object): void {
	for (const [name, value] of Object.entries(object)) {
		if (names.has(name)) continue;
		if (typeof value === 'string' && isText(value)) Reflect.set(object, name, lengthened(value));
		if (typeof value === 'object' && value !== null) lengthenIn(value);
	}
}

/** Names for the program begin with a small letter and have no blank in them. */
function isText(value: string): boolean {
	return (/^[A-Z]/.test(value) || value.includes(' ')) && !/^(data|https?):/.test(value);
}

function lengthened(text: string): string {
	return text.replace(/[A-Za-z]{4,}/g, word => {
		const accented = word.replaceAll('a', 'ä').replaceAll('o', 'ö').replaceAll('e', 'ę');
		return accented + accented.slice(-Math.ceil(word.length * 0.4));
	});
}

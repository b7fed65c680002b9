const longestText = 65_536;

/** The members of a stored JSON object, none of them believed yet; undefined when it is not one. Never throws. */
export function decodeFields(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
	if (text === undefined || text.length > longestText) return undefined;
	try {
		return fieldsOf(JSON.parse(text));
	} catch {
		return undefined;
	}
}

export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
	return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined;
}

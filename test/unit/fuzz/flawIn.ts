/**
 * What a decoder let through is believed from there on: it is formatted, added up, opened and waited for. So whatever
 * went in, what comes out is such that all of this can be done. The names are those of the contract's members.
 */
const latestInstantMs = 8.64e15;
const longestText = 20_000;

/** What is wrong, and where; null for a sound value. */
export function flawIn(value: unknown, name = '', path = ''): string | null {
	if (typeof value === 'number') return isSoundNumber(value, name) ? null : `${value} at ${path}`;
	if (typeof value === 'string')
		return isSoundText(value, name) ? null : `"${value.slice(0, 60)}" at ${path}`;
	if (typeof value !== 'object' || value === null || value instanceof URL) return null;
	const prototype: unknown = Object.getPrototypeOf(value);
	const isPlain = [null, Object.prototype, Array.prototype].some(known => known === prototype);
	if (!isPlain) return `an object with a prototype of its own at ${path}`;
	for (const [key, member] of Object.entries(value)) {
		const flaw = flawIn(member, Array.isArray(value) ? name : key, `${path}/${key}`);
		if (flaw !== null) return flaw;
	}
	return null;
}

function isSoundNumber(value: number, name: string): boolean {
	if (!Number.isFinite(value)) return false;
	if (/(?:Micro|Minor|Milli)$/.test(name)) return Number.isSafeInteger(value);
	return !/(?:At|Ms|until)$/.test(name) || Math.abs(value) <= latestInstantMs;
}

function isSoundText(value: string, name: string): boolean {
	if (value.length > longestText) return false;
	// A pointer to the member at which a body broke.
	if (name === 'brokenAt') return true;
	if (/[a-z]At$/.test(name)) return !Number.isNaN(Date.parse(value));
	return !/Url$/.test(name) || isAddress(value);
}

function isAddress(value: string): boolean {
	if (!URL.canParse(value)) return false;
	const { protocol, username, password } = new URL(value);
	return /^https?:$/.test(protocol) && username === '' && password === '';
}

/**
 * The descriptions in the OpenAPI document are the doc comments of `src/contract`: written once, beside the
 * schema, and not shipped with the extension.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `Balance` → its text, `Balance.version` → the text of a member. */
export type Descriptions = ReadonlyMap<string, string>;

export function readDocComments(contractFolder: string): Descriptions {
	const found = new Map<string, string>();
	for (const file of readdirSync(contractFolder).filter(name => name.endsWith('.ts'))) {
		collect(readFileSync(join(contractFolder, file), 'utf8'), found);
	}
	return found;
}

const commented = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:(?:export const \w+ =|\w+:) wire\('(\w+)'|(\w+):)/g;
const opening = /wire\('(\w+)'/g;

function collect(source: string, into: Map<string, string>): void {
	const bodies = [...source.matchAll(opening)].map(match => ({ at: match.index, name: match[1] ?? '' }));
	for (const match of source.matchAll(commented)) {
		const [, comment = '', body, member] = match;
		const enclosing = bodies.filter(({ at }) => at < match.index).at(-1)?.name;
		if (body !== undefined) into.set(body, plainText(comment));
		else if (member !== undefined && enclosing !== undefined) {
			into.set(`${enclosing}.${member}`, plainText(comment));
		}
	}
}

/** One paragraph without the comment's frame and without the feature numbers at its beginning. */
function plainText(comment: string): string {
	return comment
		.replaceAll(/^\s*\*? ?/gm, '')
		.replaceAll(/\s+/g, ' ')
		.trim()
		.replace(/^(?:F\d+(?:, )?)+\. /, '');
}

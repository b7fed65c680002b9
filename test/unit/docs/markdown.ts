import { globSync, readFileSync } from 'node:fs';

/** Every page of the project's own. */
export const pages: readonly string[] = globSync('**/*.md', {
	exclude: path => /(^|\/)(node_modules|out|dist|\.vscode-test|\.git)(\/|$)/.test(path),
});

/** The rows of the first table under a heading, cell by cell, without the table's own head. */
export function tableUnder(page: string, heading: string): readonly (readonly string[])[] {
	const lines = readFileSync(page, 'utf8').split('\n');
	const start = lines.findIndex(line => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
	if (start < 0) throw new Error(`${page} has no heading "${heading}"`);
	const first = lines.findIndex((line, index) => index > start && line.startsWith('|'));
	const rest = lines.slice(first);
	const length = rest.findIndex(line => !line.startsWith('|'));
	return rest.slice(2, length < 0 ? undefined : length).map(cells);
}

/** What stands in backticks. */
export function codeIn(text: string): readonly string[] {
	return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

function cells(line: string): string[] {
	return line
		.replace(/^\||\|\s*$/g, '')
		.split(/(?<!\\)\|/)
		.map(cell => cell.trim());
}

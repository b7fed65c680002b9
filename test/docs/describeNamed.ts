import { hasId, type NamedTest, testsNaming } from './namedTests';

/**
 * The tests that name an id as one cell of a Markdown table: a line for each test, and a single line with a count
 * for a whole group of tests that is named after it. `from` is the way from the page to the project's root.
 */
export function describeNamed(tests: readonly NamedTest[], id: string, from = '..'): string {
	const lines = new Map<string, number>();
	for (const { file, titles } of testsNaming(tests, id)) {
		const group = titles.findIndex(title => hasId(title, id));
		const line = `[${file.replace(/^test\//, '')}](${from}/${file}): ${cell(titles[group] ?? '')}`;
		const isGroup = group < titles.length - 1;
		lines.set(line, isGroup ? (lines.get(line) ?? 0) + 1 : 0);
	}
	return [...lines]
		.map(([line, count]) => (count === 0 ? line : `${line} (${count} ${count === 1 ? 'test' : 'tests'})`))
		.join('<br>');
}

/** Text that stays text inside a table. */
export function cell(text: string): string {
	return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

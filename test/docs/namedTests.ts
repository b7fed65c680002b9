/**
 * Which tests name an id, such as a feature's number or a fault's name. The pages in `docs/` that list them are made
 * from this, so a page can promise no test that is gone.
 *
 * Read from the sources and not from a run: the formatter puts one `describe` or `it` on a line and indents what is
 * inside, so the indentation says what belongs to what.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NamedTest {
	/** From the project's root. */
	readonly file: string;
	/** The titles from the outermost `describe` to the test itself; what is filled in while running is `…`. */
	readonly titles: readonly string[];
}

const opening = /^(\t*)(describe|it)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/gm;

/** Every test below the given folders of `test/`, file by file and in the order of the source. */
export function namedTests(projectRoot: string, levels: readonly string[]): NamedTest[] {
	const files = levels.flatMap(level =>
		globSync(`test/${level}/**/*.test.{ts,tsx}`, { cwd: projectRoot }).sort(),
	);
	return files.flatMap(file => testsIn(file, readFileSync(join(projectRoot, file), 'utf8')));
}

export function testsIn(file: string, source: string): NamedTest[] {
	const around: { readonly depth: number; readonly title: string }[] = [];
	const found: NamedTest[] = [];
	for (const [, tabs = '', word, single, double, template] of source.matchAll(opening)) {
		while ((around.at(-1)?.depth ?? -1) >= tabs.length) around.pop();
		const title = plainTitle(single ?? double ?? template ?? '');
		if (word === 'describe') around.push({ depth: tabs.length, title });
		else found.push({ file, titles: [...around.map(outer => outer.title), title] });
	}
	return found;
}

/** Where `id` stands as a word of its own: `F2` is not named by `F20`. */
export function hasId(title: string, id: string): boolean {
	return title.split(/[^\p{L}\p{N}-]+/u).includes(id);
}

export function testsNaming(tests: readonly NamedTest[], id: string): NamedTest[] {
	return tests.filter(({ titles }) => titles.some(title => hasId(title, id)));
}

function plainTitle(literal: string): string {
	return literal.replaceAll(/\$\{[^}]*\}/g, '…').replaceAll(/\\(.)/g, '$1');
}

import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../harness/projectRoot';

/** The icons the editor has, by all their names. */
function knownIcons(): ReadonlySet<string> {
	const library = join(projectRoot, 'node_modules/@vscode/codicons/dist/codiconsLibrary.ts');
	const registered = readFileSync(library, 'utf8').matchAll(/register\('([^']+)'/g);
	return new Set([...registered].map(([, name = '']) => name));
}

/** Icons named in a text: `$(gift)` in labels, `icon: 'gift'` in descriptions, `| 'gift'` in the list of the panel. */
function namedIcons(file: string): string[] {
	const text = readFileSync(join(projectRoot, file), 'utf8').replace(/^\s*(\/\/|\*).*$/gm, '');
	const inLabels = [...text.matchAll(/\$\(([a-z][a-z-]*)(?:~spin)?\)/g)].map(([, name = '']) => name);
	const inDescriptions = [...text.matchAll(/\bicon: ([^,}\n]*)/g)].flatMap(([, value = '']) =>
		[...value.matchAll(/'([a-z][a-z-]*)(?:~spin)?'/g)].map(([, name = '']) => name),
	);
	const isList = file.endsWith('panelIcon.ts');
	const inList = isList ? [...text.matchAll(/\| '([a-z-]+)'/g)].map(([, name = '']) => name) : [];
	return [...inLabels, ...inDescriptions, ...inList];
}

describe('Icons', () => {
	it('are all icons of the editor', () => {
		const known = knownIcons();
		const files = ['package.json', ...globSync('src/**/*.ts', { cwd: projectRoot })];
		const named = files.flatMap(file => namedIcons(file).map(name => ({ file, name })));
		assert.ok(new Set(named.map(({ name }) => name)).size > 25, 'too few icons were found to be all of them');
		const unknown = named.filter(({ name }) => !known.has(name));
		assert.deepEqual(unknown, []);
	});
});

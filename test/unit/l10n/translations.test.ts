import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsToTranslate } from '../../../src/build/textsToTranslate.mjs';
import { projectRoot } from '../../harness/projectRoot';

type Words = Readonly<Record<string, string>>;

const { texts, unclear } = textsToTranslate(projectRoot);
const english: Words = Object.fromEntries([...texts].map(text => [text, text]));
const manifest = wordsOf('package.nls.json');

describe('The texts of the extension', () => {
	it('are written out where they are used, so that they can be found and translated', () => {
		assert.ok(texts.size > 400, `only ${texts.size} texts were found`);
		assert.deepEqual(unclear, []);
	});

	for (const file of globSync('media/l10n/bundle.l10n.*.json', { cwd: projectRoot }))
		holdTranslation(file, english);
	for (const file of globSync('package.nls.*.json', { cwd: projectRoot })) holdTranslation(file, manifest);

	it('are there in German, those of the manifest too', () => {
		assert.ok(wordsOf('media/l10n/bundle.l10n.de.json') && wordsOf('package.nls.de.json'));
	});
});

/** `npm run l10n` lists what is missing. */
function holdTranslation(file: string, original: Words): void {
	const translated = wordsOf(file);
	const both = Object.entries(original).filter(([key]) => key in translated);
	const pairs = both.map(([key, text]) => ({ text, translation: translated[key] ?? '' }));

	it(`are all in ${file}, and nothing else is`, () => {
		assert.deepEqual(
			{
				missing: Object.keys(original).filter(key => !(key in translated)),
				unused: Object.keys(translated).filter(key => !(key in original)),
			},
			{ missing: [], unused: [] },
		);
	});

	it(`keep their places for figures and names, icons and links in ${file}`, () => {
		const parts = (text: string) =>
			[...text.matchAll(/\{\d+\}|\$\([\w~-]+\)|\]\([^)]*\)|https?:\/\/(?:\w[\w.]*\w)?/g)]
				.map(([part]) => part)
				.sort();
		for (const { text, translation } of pairs) assert.deepEqual(parts(translation), parts(text), translation);
	});

	it(`are as plain in ${file} as they are in English`, () => {
		for (const { translation } of pairs) {
			assert.notEqual(translation, '');
			assert.equal(translation, translation.trim());
			assert.doesNotMatch(translation, /!(?!\[)/);
		}
	});
}

function wordsOf(file: string): Words {
	return JSON.parse(readFileSync(join(projectRoot, file), 'utf8'));
}

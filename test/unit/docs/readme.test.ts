import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { scenarios } from '../../mock-server/scenarios';
import { codeIn, tableUnder } from './markdown';

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const words: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

interface Command {
	readonly command: string;
	readonly title: string;
	readonly category: string;
}

interface Setting {
	readonly default: unknown;
}

const commands: readonly Command[] = manifest.contributes.commands;
const settings: Readonly<Record<string, Setting>> = manifest.contributes.configuration.properties;
/** A command that only makes sense on a row of the tree is kept out of the palette. */
const hidden: readonly { readonly command: string; readonly when: string }[] =
	manifest.contributes.menus.commandPalette.filter(({ when }: { when: string }) => when === 'false');
const offered = commands.filter(({ command }) => !hidden.some(entry => entry.command === command));
const titles = offered.map(({ category, title }) => `${category}: ${words[title.replaceAll('%', '')]}`);

describe('README', () => {
	it('shows the two commands before its first heading', () => {
		const start = readme.slice(0, readme.indexOf('\n## '));
		assert.match(start, /^npm start\b/m);
		assert.match(start, /^npm test\b/m);
	});

	it('lists the commands of the palette, all of them and no others', () => {
		const written = tableUnder('README.md', 'Commands').map(([title]) => title);
		assert.deepEqual(written, titles);
	});

	it('lists the settings with their defaults, all of them and no others', () => {
		const written = tableUnder('README.md', 'Settings').map(([id = '', value = '']) => [
			codeIn(id)[0],
			codeIn(value)[0],
		]);
		const declared = Object.entries(settings).map(([id, setting]) => [id, JSON.stringify(setting.default)]);
		assert.deepEqual(written, declared);
	});

	it('lists the scenarios as the mock describes them', () => {
		const written = tableUnder('README.md', 'Scenarios').map(([name = '', description]) => [
			codeIn(name)[0],
			description,
		]);
		assert.deepEqual(
			written,
			scenarios.map(({ name, description }) => [name, description]),
		);
	});

	it('calls for no scenario that does not exist', () => {
		const called = [...readme.matchAll(/--scenario (\w+)/g)].map(([, name]) => name);
		assert.deepEqual(
			called.filter(name => !scenarios.some(scenario => scenario.name === name)),
			[],
		);
	});

	for (const page of ['README.md', 'docs/extension-page.md', 'docs/sign-in.md', 'CHANGELOG.md'])
		it(`calls commands by the names they have in the palette: ${page}`, () => {
			const named = [...readFileSync(page, 'utf8').matchAll(/\*\*(Creditbar: [^*]+)\*\*/g)];
			const unknown = named.map(([, title = '']) => title).filter(title => !titles.includes(title));
			assert.deepEqual(unknown, []);
		});
});

describe('CONTRIBUTING', () => {
	it('lists every npm script', () => {
		const listed = tableUnder('CONTRIBUTING.md', 'Commands').flatMap(([command = '']) => codeIn(command));
		const missing = Object.keys(manifest.scripts).filter(
			name => !listed.includes(`npm ${name}`) && !listed.includes(`npm run ${name}`),
		);
		assert.deepEqual(missing, []);
	});
});

describe('The page of the extension inside VS Code', () => {
	it('has no relative link or picture, because nothing it could lead to is shipped', () => {
		for (const page of ['docs/extension-page.md', 'CHANGELOG.md'])
			assert.doesNotMatch(readFileSync(page, 'utf8'), /\]\((?!https:)/, page);
	});
});

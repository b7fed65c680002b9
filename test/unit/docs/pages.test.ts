import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { pages } from './markdown';

const link = /!?\[[^\]]*\]\(([^()\s]+(?:\([^()\s]*\))?)\)/g;

describe('documentation', () => {
	it('finds its pages', () => {
		for (const page of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/README.md'])
			assert.ok(pages.includes(page), `${page} is missing`);
	});

	for (const page of pages) {
		it(`leads nowhere that does not exist: ${page}`, () => {
			const broken = [...readFileSync(page, 'utf8').matchAll(link)]
				.map(([, target = '']) => target)
				.filter(target => !/^[a-z]+:/.test(target) && !isThere(page, target));
			assert.deepEqual(broken, []);
		});

		it(`names only files and folders that exist: ${page}`, () => {
			const gone = pathsNamedIn(page).filter(path => globSync(path).length === 0);
			assert.deepEqual(gone, []);
		});

		it(`names only npm scripts that exist: ${page}`, () => {
			const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
			const named = [...readFileSync(page, 'utf8').matchAll(/npm (?:run ([\w:]+)|(start|test)\b)/g)];
			const unknown = named.map(([, run, own = '']) => run ?? own).filter(name => !(name in scripts));
			assert.deepEqual(unknown, []);
		});
	}
});

/** Of a link: the file, and in a page of ours the heading behind the `#`. */
function isThere(page: string, target: string): boolean {
	const [path = '', anchor] = target.split('#');
	const file = path === '' ? page : normalize(join(dirname(page), decodeURIComponent(path)));
	if (!existsSync(file)) return false;
	return anchor === undefined || !file.endsWith('.md') || anchorsOf(file).includes(anchor);
}

function anchorsOf(file: string): string[] {
	return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, '')
			.replaceAll(' ', '-'),
	);
}

/** Paths in backticks, from the project's root. Folders that only a build makes are left out. */
function pathsNamedIn(page: string): string[] {
	const text = readFileSync(page, 'utf8');
	const paths = [...text.matchAll(/`((?:src|webview-ui|test|media|docs)\/[\w./*-]*)`/g)];
	return paths.map(([, path = '']) => path.replace(/\/$/, ''));
}

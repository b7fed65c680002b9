import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { projectRoot } from '../../harness/projectRoot';

/** What the editor loads when the extension starts: `src/extension.ts`, and no further than the first `import()`. */
async function bundleOfTheStart(): Promise<Metafile> {
	const stopAtImports: Plugin = {
		name: 'stop-at-imports',
		setup: ({ onResolve }) =>
			onResolve({ filter: /./ }, ({ kind, path }) =>
				kind === 'dynamic-import' ? { path, external: true } : undefined,
			),
	};
	const { metafile } = await build({
		absWorkingDir: projectRoot,
		entryPoints: ['src/extension.ts'],
		bundle: true,
		platform: 'node',
		format: 'cjs',
		external: ['vscode'],
		plugins: [stopAtImports],
		write: false,
		metafile: true,
		outdir: 'out',
		logLevel: 'silent',
	});
	return metafile;
}

describe('What is loaded before the first paint', () => {
	let files: readonly string[];

	before(async () => {
		files = Object.keys((await bundleOfTheStart()).inputs);
	});

	it('is the extension’s own surfaces', () => {
		for (const file of ['src/extension.ts', 'src/app/lazyApp.ts', 'src/surfaces/statusBar.ts'])
			assert.ok(files.includes(file), `${file} is missing`);
	});

	it('is no package at all: no zod, no ky, no sign-in library, no translations', () => {
		assert.deepEqual(
			files.filter(file => file.includes('node_modules')),
			[],
		);
	});

	it('is none of the rooms behind the core', () => {
		const behind =
			/^src\/(account|contract|meter|session|present\/(?!commandId))|^src\/app\/(createApp|dispatch|connection)/;
		assert.deepEqual(
			files.filter(file => behind.test(file)),
			[],
		);
	});

	it('formats nothing and knows no time zone', () => {
		assert.deepEqual(
			files.filter(file => /\bIntl\b/.test(withoutComments(file))),
			[],
		);
	});
});

function withoutComments(file: string): string {
	return readFileSync(join(projectRoot, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}

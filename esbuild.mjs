// Builds everything from one list: `node esbuild.mjs [--production] [--watch] [--only=host,webview,preview,mock,openapi,docs,tests] [--serve]`.
import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { context } from 'esbuild';
import { panelIcons } from './webview-ui/build/panelIcons.mjs';
import { toolkitOfOneButton } from './webview-ui/build/toolkitOfOneButton.mjs';
import { toolkitUnderPolicy } from './webview-ui/build/toolkitUnderPolicy.mjs';

const production = process.argv.includes('--production');
const serve = process.argv.includes('--serve');
const watch = serve || process.argv.includes('--watch');
const only = process.argv
	.find(arg => arg.startsWith('--only='))
	?.slice('--only='.length)
	.split(',');

const shared = {
	bundle: true,
	minify: production,
	sourcemap: production ? false : 'linked',
	logLevel: 'warning',
	legalComments: 'none',
};

/**
 * The core (zod, ky, OAuth, presenters) is a second CommonJS file that `extension.js` requires after its first paint.
 * esbuild cannot split CommonJS, so the import of `src/app/core` is turned into a require of the sibling file here.
 */
const coreAsSiblingFile = {
	name: 'core-as-sibling-file',
	setup(build) {
		build.onResolve({ filter: /\/core$/ }, args =>
			args.kind === 'dynamic-import' ? { path: './core.js', external: true } : undefined,
		);
	},
};

/**
 * What only some people ever use is split off the core into files of its own, loaded when it is first asked for.
 * esbuild splits only ES modules, and the editor loads CommonJS, so every part is turned over once it is made.
 */
const partsAsCommonJs = {
	name: 'parts-as-commonjs',
	setup(build) {
		const { minify, target, platform, supported } = host;
		build.onEnd(async ({ outputFiles = [] }) => {
			for (const { path, text } of outputFiles) {
				const { code } = await build.esbuild.transform(text, {
					minify,
					target,
					platform,
					supported,
					format: 'cjs',
					sourcemap: production ? false : 'inline',
					legalComments: 'none',
				});
				await mkdir(dirname(path), { recursive: true });
				await writeFile(path, code);
			}
		});
	},
};

// `import()` becomes `require`: the editor loads extensions as CommonJS and patches only that.
const host = {
	...shared,
	platform: 'node',
	format: 'cjs',
	target: 'node20',
	external: ['vscode'],
	supported: { 'dynamic-import': false },
};
const nodeOnly = {
	...shared,
	minify: false,
	sourcemap: 'linked',
	platform: 'node',
	format: 'cjs',
	target: 'node22',
};
const browser = {
	...shared,
	platform: 'browser',
	target: 'es2022',
	jsx: 'automatic',
	jsxImportSource: 'preact',
};

const targets = {
	host: [
		{ ...host, entryPoints: { extension: 'src/extension.ts' }, outdir: 'dist', plugins: [coreAsSiblingFile] },
		{
			...host,
			supported: {},
			entryPoints: { core: 'src/app/core.ts' },
			outdir: 'dist',
			format: 'esm',
			splitting: true,
			chunkNames: 'core-[hash]',
			sourcemap: production ? false : 'inline',
			write: false,
			plugins: [partsAsCommonJs],
		},
	],
	webview: [
		{
			...browser,
			entryPoints: { panel: 'webview-ui/main.tsx' },
			outdir: 'dist/webview',
			format: 'esm',
			splitting: true,
			chunkNames: '[name]',
			plugins: [panelIcons, toolkitUnderPolicy, toolkitOfOneButton],
		},
	],
	preview: [
		{
			...browser,
			minify: false,
			entryPoints: { preview: 'webview-ui/preview.tsx', index: 'webview-ui/preview.html' },
			outdir: 'out/preview',
			format: 'esm',
			splitting: true,
			chunkNames: '[name]',
			plugins: [panelIcons, toolkitUnderPolicy, toolkitOfOneButton],
			loader: { '.html': 'copy' },
		},
	],
	mock: [
		{
			...nodeOnly,
			entryPoints: { serve: 'test/mock-server/serve.ts' },
			outdir: 'out/mock-server',
			packages: 'external',
		},
	],
	openapi: [
		{
			...nodeOnly,
			entryPoints: { writeOpenapi: 'test/openapi/writeOpenapi.ts' },
			outdir: 'out/openapi',
			packages: 'external',
		},
	],
	docs: [
		{
			...nodeOnly,
			entryPoints: globSync('test/docs/write*.ts'),
			outdir: 'out/docs',
			packages: 'external',
		},
	],
	tests: [
		{
			...nodeOnly,
			entryPoints: [
				...globSync('test/{unit,app,webview,e2e,integration}/**/*.test.{ts,tsx}'),
				'test/integration/index.ts',
				...globSync('test/webview/{screenshots,exportThemes}.ts'),
			],
			outbase: 'test',
			outdir: 'out/test',
			packages: 'external',
			external: ['vscode'],
			jsx: 'automatic',
			jsxImportSource: 'preact',
		},
	],
	harness: [
		{
			...nodeOnly,
			entryPoints: globSync('test/harness/commands/*.ts'),
			outdir: 'out/harness',
			packages: 'external',
		},
	],
};

for (const [name, list] of Object.entries(targets)) {
	if (only && !only.includes(name)) continue;
	for (const options of list) {
		const build = await context(options);
		if (watch) {
			await build.watch();
			if (serve) await servePreview(build);
		} else {
			await build.rebuild();
			await build.dispose();
		}
	}
}

async function servePreview(build) {
	const { hosts, port } = await build.serve({ servedir: 'out/preview', host: '127.0.0.1' });
	console.log(`Every state of the panel: http://${hosts[0]}:${port}/`);
}

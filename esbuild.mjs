// Builds everything from one list: `node esbuild.mjs [--production] [--watch] [--only=host,webview,mock,openapi,tests]`.
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const only = process.argv.find(arg => arg.startsWith('--only='))?.slice('--only='.length).split(',');

const shared = { bundle: true, minify: production, sourcemap: production ? false : 'linked', logLevel: 'warning', legalComments: 'none' };

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

// `import()` becomes `require`: the editor loads extensions as CommonJS and patches only that.
const host = {
	...shared,
	platform: 'node',
	format: 'cjs',
	target: 'node20',
	external: ['vscode'],
	supported: { 'dynamic-import': false },
};
const nodeOnly = { ...shared, minify: false, sourcemap: 'linked', platform: 'node', format: 'cjs', target: 'node22' };
/** `codicon:gift` is the outline of that icon: the panel draws the few it uses and loads no icon font. */
const iconOutlines = {
	name: 'icon-outlines',
	setup(build) {
		build.onResolve({ filter: /^codicon:/ }, args => ({ path: args.path.slice('codicon:'.length), namespace: 'codicon' }));
		build.onLoad({ filter: /.*/, namespace: 'codicon' }, async args => {
			const svg = await readFile(`node_modules/@vscode/codicons/src/icons/${args.path}.svg`, 'utf8');
			const paths = [...svg.matchAll(/<path [^>]*?\bd="([^"]+)"/g)].map(match => match[1]);
			return { contents: `export const outline = ${JSON.stringify(paths.join(''))};`, loader: 'js' };
		});
	},
};

const browser = { ...shared, platform: 'browser', target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact' };

const targets = {
	host: [
		{ ...host, entryPoints: { extension: 'src/extension.ts' }, outdir: 'dist', plugins: [coreAsSiblingFile] },
		{ ...host, entryPoints: { core: 'src/app/core.ts' }, outdir: 'dist' },
	],
	webview: [
		{ ...browser, entryPoints: { panel: 'webview-ui/main.tsx' }, outdir: 'dist/webview', format: 'esm', splitting: true, chunkNames: '[name]', plugins: [iconOutlines] },
	],
	preview: [
		{
			...browser,
			minify: false,
			entryPoints: { preview: 'webview-ui/preview.tsx' },
			outdir: 'out/preview',
			format: 'esm',
			splitting: true,
			chunkNames: '[name]',
			plugins: [iconOutlines],
		},
	],
	mock: [{ ...nodeOnly, entryPoints: { serve: 'test/mock-server/serve.ts' }, outdir: 'out/mock-server', packages: 'external' }],
	openapi: [
		{ ...nodeOnly, entryPoints: { writeOpenapi: 'test/openapi/writeOpenapi.ts' }, outdir: 'out/openapi', packages: 'external' },
	],
	tests: [
		{
			...nodeOnly,
			entryPoints: [
				...globSync('test/{unit,app,webview,e2e,integration}/**/*.test.{ts,tsx}'),
				'test/integration/index.ts',
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
		{ ...nodeOnly, entryPoints: globSync('test/harness/commands/*.ts'), outdir: 'out/harness', packages: 'external' },
	],
};

for (const [name, list] of Object.entries(targets)) {
	if (only && !only.includes(name)) continue;
	for (const options of list) {
		const build = await context(options);
		if (watch) {
			await build.watch();
		} else {
			await build.rebuild();
			await build.dispose();
		}
	}
}

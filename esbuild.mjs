// Builds everything from one list: `node esbuild.mjs [--production] [--watch] [--only=host,webview,preview,mock,openapi,docs,tests,bench] [--serve]`.
import { globSync } from 'node:fs';
import { context } from 'esbuild';
import { hostBundles } from './src/build/hostBundles.mjs';
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
	host: () => hostBundles({ shared, outdir: 'dist/host' }),
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
				'test/chaos/main.ts',
			],
			outbase: 'test',
			outdir: 'out/test',
			packages: 'external',
			external: ['vscode'],
			jsx: 'automatic',
			jsxImportSource: 'preact',
		},
	],
	bench: [
		{
			...nodeOnly,
			entryPoints: globSync('test/bench/programs/*.ts'),
			outdir: 'out/bench',
			packages: 'external',
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
	for (const options of typeof list === 'function' ? await list() : list) {
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

import { rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { context, transform } from 'esbuild';
import { editorAsItIs } from './editorAsItIs.mjs';
import { plainTranslations } from './plainTranslations.mjs';
import { zodWithoutSpareParts } from './zodWithoutSpareParts.mjs';

/**
 * The extension as files that are loaded one by one. `extension.js` is all that activation runs, on its own, because
 * one file loads faster than two. Whatever it imports with `import()` begins a file of its own, and so does every
 * `import()` behind that; what several of those need lies in files that they share.
 *
 * The editor loads CommonJS, which esbuild bundles but does not split. So everything is bundled as modules first, and
 * each is then turned into CommonJS, where `import()` is a `require` of the file next to it.
 */
export async function hostBundles({ shared, outdir }) {
	rmSync(outdir, { recursive: true, force: true });
	const common = {
		...shared,
		bundle: true,
		platform: 'node',
		target: 'node20',
		// The engine keeps a source in one byte per character as long as there is no other character in it than these.
		charset: 'ascii',
		external: ['vscode'],
		outdir,
	};
	const parts = await dynamicImportsOf('src/extension.ts', common);
	const asModules = {
		...common,
		format: 'esm',
		sourcemap: shared.sourcemap ? 'inline' : false,
		write: false,
	};
	return [
		{
			...asModules,
			entryPoints: { extension: 'src/extension.ts' },
			plugins: [editorAsItIs, partsAsSiblingFiles, writtenAsCommonJs(common)],
		},
		{
			...asModules,
			entryPoints: parts,
			entryNames: '[name]',
			chunkNames: '[name]-[hash]',
			splitting: true,
			plugins: [editorAsItIs, plainTranslations, zodWithoutSpareParts, writtenAsCommonJs(common)],
		},
	];
}

/** Leaves the parts out of `extension.js`; at run time they are found by the name of their source file. */
const partsAsSiblingFiles = {
	name: 'parts-as-sibling-files',
	setup(build) {
		build.onResolve({ filter: /^\./ }, ({ kind, path }) =>
			kind === 'dynamic-import' ? { path: `./${path.split('/').at(-1)}.js`, external: true } : undefined,
		);
	},
};

async function dynamicImportsOf(entry, options) {
	const found = new Set();
	const finder = {
		name: 'dynamic-imports',
		setup(build) {
			build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
				if (kind !== 'dynamic-import') return undefined;
				found.add(`./${relative(process.cwd(), resolve(resolveDir, path))}.ts`.replaceAll('\\', '/'));
				return { path, external: true };
			});
		},
	};
	const look = await context({ ...options, entryPoints: [entry], write: false, plugins: [finder] });
	await look.rebuild();
	await look.dispose();
	return [...found];
}

function writtenAsCommonJs({ minify, target, charset, sourcemap }) {
	return {
		name: 'written-as-commonjs',
		setup(build) {
			build.onEnd(async ({ outputFiles = [] }) => {
				for (const { path, text } of outputFiles) {
					const { code, map } = await transform(withoutHelpers(text), {
						format: 'cjs',
						platform: 'node',
						sourcemap: Boolean(sourcemap),
						sourcefile: path,
						minify,
						target,
						charset,
					});
					await mkdir(dirname(path), { recursive: true });
					await writeFile(path, map ? `${code}//# sourceMappingURL=${path.split('/').at(-1)}.map\n` : code);
					if (map) await writeFile(`${path}.map`, map);
				}
			});
		},
	};
}

/**
 * What a module takes and gives, said the way CommonJS says it. esbuild would say the same with helpers at the head of
 * every file and a detour wherever a name of another file is used, so that a file may be asked before it has run and a
 * name may change its value later. Neither happens here: the files do not import in circles, because what imports each
 * other lands in one file, and no name that is exported is ever assigned again (`test/unit/build` holds that).
 */
function withoutHelpers(text) {
	return text
		.replace(/import ([\w$]+) ?from ?"vscode";/, 'const $1 = require("vscode");')
		.replace(/import ?"(\.\/[^"]+)";/g, 'require("$1");')
		.replace(/import ?\{([^{}]*)\} ?from ?"(\.\/[^"]+)";/g, (_, names, file) => {
			const taken = names.replace(/([\w$]+) as ([\w$]+)/g, '$1: $2');
			return `const {${taken}} = require("${file}");`;
		})
		.replace(/\bimport\((".\/[^"]+")\)/g, 'Promise.resolve().then(() => require($1))')
		.replace(/export ?\{([^{}]*)\};?(?=\s*(?:\/\/# .*)?\s*$)/, (_, names) => {
			const given = names.replace(/([\w$]+) as ([\w$]+)/g, '$2: $1');
			return `module.exports = {${given}};`;
		});
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../../harness/projectRoot';

async function sourcesOfTheExtension(): Promise<readonly string[]> {
	const { metafile } = await build({
		absWorkingDir: projectRoot,
		entryPoints: ['src/extension.ts'],
		bundle: true,
		platform: 'node',
		format: 'esm',
		splitting: true,
		external: ['vscode'],
		write: false,
		metafile: true,
		outdir: 'out',
		logLevel: 'silent',
	});
	return Object.keys(metafile.inputs);
}

describe('The files of the extension', () => {
	it('take each other’s names once, so no name that is exported is assigned again', async () => {
		const sources = await sourcesOfTheExtension();
		assert.ok(sources.length > 300);
		const changing = /^export (let|var) |^(let|var) (\w+)\b[\s\S]*^export \{[^}]*\b\3\b/m;
		assert.deepEqual(
			sources.filter(file => changing.test(readFileSync(join(projectRoot, file), 'utf8'))),
			[],
		);
	});
});

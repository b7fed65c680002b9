import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listFiles } from '@vscode/vsce';
import { projectRoot } from '../../harness/projectRoot';

/** What must never travel to a user, by where it would lie in a working folder. */
const planted = [
	'.env',
	'.env.local',
	'.git/config',
	'.npmrc',
	'.vscode/settings.json',
	'.vscode-test/cache.json',
	'dist/extension.js.map',
	'dist/core.js.LEGAL.txt',
	'dist/webview/panel.js.map',
	'dist/creditbar.vsix',
	'docs/faults.md',
	'media/notes.env',
	'node_modules/zod/index.js',
	'out/test/unit/some.test.js',
	'secrets.pem',
	'src/extension.ts',
	'test/mock-server/serve.ts',
	'tsconfig.json',
	'webview-ui/main.tsx',
];

const needed = ['dist/extension.js', 'dist/core.js', 'dist/webview/panel.js', 'dist/webview/panel.css'];

describe('The package', () => {
	let folder: string;

	before(() => {
		folder = mkdtempSync(join(tmpdir(), 'creditbar-package-'));
		for (const name of [
			'package.json',
			'package.nls.json',
			'.vscodeignore',
			'LICENSE',
			'CHANGELOG.md',
			'media',
		])
			cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
		for (const path of [...planted, ...needed]) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), 'planted');
		}
	});

	after(() => rmSync(folder, { recursive: true, force: true }));

	it('holds what is needed to run, and none of what lies around in a working folder (N9)', async () => {
		const shipped = (await listFiles({ cwd: folder })).map(path => path.replaceAll('\\', '/'));
		assert.deepEqual(
			planted.filter(path => shipped.includes(path)),
			[],
		);
		assert.deepEqual(
			needed.filter(path => !shipped.includes(path)),
			[],
		);
		const kinds =
			/^(?:package(?:\.nls)?\.json|LICENSE|CHANGELOG\.md|README\.md|(?:dist|media|l10n)\/[\w./-]+\.(?:js|css|ttf|svg|png|json))$/;
		assert.deepEqual(
			shipped.filter(path => !kinds.test(path)),
			[],
		);
	});
});

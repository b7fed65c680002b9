import { readFile } from 'node:fs/promises';

/**
 * The editor's API is asked for once and taken as the object that it is. Left to itself a bundler asks for it in every
 * file that imports it, and makes a copy each time, a getter for each of its hundreds of names.
 */
export const editorAsItIs = {
	name: 'editor-as-it-is',
	setup(build) {
		build.onLoad({ filter: /[\\/]src[\\/](extension|surfaces|platform).*\.ts$/ }, async ({ path }) => ({
			contents: (await readFile(path, 'utf8')).replace(
				/^import \* as vscode from 'vscode';$/m,
				"import { vscode } from 'editor:vscode';",
			),
			loader: 'ts',
		}));
		build.onResolve({ filter: /^editor:vscode$/ }, ({ path }) => ({ path, namespace: 'editor' }));
		build.onLoad({ filter: /./, namespace: 'editor' }, () => ({
			contents: "import editor from 'vscode'; export const vscode = editor;",
		}));
	},
};

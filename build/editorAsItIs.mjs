import { readFile } from 'node:fs/promises';

/**
 * The editor's API is taken as the object that it is. Left to itself a bundler makes a copy of it for every file that
 * imports it, a getter for each of its hundreds of names, at every start.
 */
export const editorAsItIs = {
	name: 'editor-as-it-is',
	setup(build) {
		build.onLoad({ filter: /[\\/]src[\\/](extension|surfaces|platform).*\.ts$/ }, async ({ path }) => ({
			contents: (await readFile(path, 'utf8')).replace(
				/^import \* as vscode from 'vscode';$/m,
				"const vscode = require('vscode');",
			),
			loader: 'ts',
		}));
	},
};

/** The panel as it would be with the toolkit registered the usual way: five components, before anything is painted. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { panelIcons } from '../../../webview-ui/build/panelIcons.mjs';
import { toolkitUnderPolicy } from '../../../webview-ui/build/toolkitUnderPolicy.mjs';
import { projectRoot } from '../../harness/projectRoot';

const entry = `
import {
	provideVSCodeDesignSystem, vsCodeButton, vsCodeCheckbox, vsCodeDropdown, vsCodeLink, vsCodeTextField,
} from '@vscode/webview-ui-toolkit';
provideVSCodeDesignSystem().register(
	vsCodeButton(), vsCodeCheckbox(), vsCodeDropdown(), vsCodeLink(), vsCodeTextField());
import './main';
`;

export async function buildEagerPanel(outdir: string): Promise<void> {
	await build({
		absWorkingDir: projectRoot,
		stdin: {
			contents: entry,
			resolveDir: join(projectRoot, 'webview-ui'),
			sourcefile: 'panel.ts',
			loader: 'ts',
		},
		outdir,
		entryNames: 'panel',
		chunkNames: '[name]-[hash]',
		bundle: true,
		minify: true,
		format: 'esm',
		splitting: true,
		platform: 'browser',
		target: 'es2022',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		legalComments: 'none',
		logLevel: 'warning',
		plugins: [panelIcons, toolkitUnderPolicy],
	});
}

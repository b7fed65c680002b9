// Writes `webview-ui/themes/*.json` from a running VS Code: `npm run themes`. To be run when a newer VS Code is tested.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Theme, ThemeName } from '../../webview-ui/themes/themes';
import { projectRoot } from '../harness/projectRoot';
import { startWorkbench } from '../harness/startWorkbench';
import type { VsCodeVersion } from '../harness/vscode/vsCodeVersions';

interface Source {
	readonly id: string;
	readonly version: VsCodeVersion;
}

const sources: Readonly<Record<ThemeName, Source>> = {
	light: { id: 'Light 2026', version: '1.139' },
	dark: { id: 'Dark 2026', version: '1.139' },
	'hc-black': { id: 'Default High Contrast', version: '1.139' },
	'hc-light': { id: 'Default High Contrast Light', version: '1.139' },
	'light-modern': { id: 'Default Light Modern', version: '1.100' },
	'dark-modern': { id: 'Default Dark Modern', version: '1.100' },
};

async function exportTheme(name: string, { id, version }: Source): Promise<void> {
	const workbench = await startWorkbench({
		extension: { folder: join(projectRoot, 'test/webview/themeProbe') },
		settings: { 'workbench.colorTheme': id },
		version,
	});
	const theme = await workbench.webviewPanel().content.locator('body').evaluate(readTheme);
	await workbench.dispose();
	const file = join(projectRoot, `webview-ui/themes/${name}.json`);
	await writeFile(file, `${JSON.stringify(theme, undefined, 2)}\n`);
	console.log(`${name}: ${Object.keys(theme.variables).length} variables of ${theme.id}`);
}

/** Runs in the webview. */
function readTheme(body: HTMLElement): Theme {
	const { style } = document.documentElement;
	const names = [...style].filter(name => name.startsWith('--vscode-')).sort();
	return {
		id: body.dataset['vscodeThemeId'] ?? '',
		kind: body.dataset['vscodeThemeKind'] ?? '',
		// The harness asks for little motion; that is not part of the theme.
		bodyClass: [...body.classList].filter(name => name !== 'vscode-reduce-motion').join(' '),
		variables: Object.fromEntries(names.map(name => [name, style.getPropertyValue(name)])),
	};
}

async function exportThemes(): Promise<void> {
	for (const [name, source] of Object.entries(sources)) await exportTheme(name, source);
}

void exportThemes();

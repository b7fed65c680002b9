import { type ThemeName, themes } from './themes';

/** Does to a document what the editor does to a webview's. */
export function applyTheme(target: Document, name: ThemeName): void {
	const theme = themes[name];
	for (const [variable, value] of Object.entries(theme.variables)) {
		target.documentElement.style.setProperty(variable, value);
	}
	target.body.className = theme.bodyClass;
	target.body.dataset['vscodeThemeKind'] = theme.kind;
	target.body.dataset['vscodeThemeId'] = theme.id;
}

// The four kinds of colour theme. `colorThemeSetting` starts a workbench in one, `switchColorTheme` changes it while
// it runs.
import type { Page } from 'playwright-core';
import { createCommandPalette } from './commandPalette';
import { createQuickInput } from './quickInput';

export const colorThemes = ['light', 'dark', 'hc-black', 'hc-light'] as const;

export type ColorTheme = (typeof colorThemes)[number];

/** Every theme by the id a setting needs, the name a person picks and the class its workbench wears. */
const THEMES: Readonly<Record<ColorTheme, { id: string; name: string; className: string }>> = {
	light: { id: 'Default Light Modern', name: 'Light Modern', className: 'vs' },
	dark: { id: 'Default Dark Modern', name: 'Dark Modern', className: 'vs-dark' },
	'hc-black': { id: 'Default High Contrast', name: 'Dark High Contrast', className: 'hc-black' },
	'hc-light': { id: 'Default High Contrast Light', name: 'Light High Contrast', className: 'hc-light' },
};

export function colorThemeSetting(theme: ColorTheme): Readonly<Record<string, string>> {
	return { 'workbench.colorTheme': THEMES[theme].id };
}

export async function switchColorTheme(page: Page, theme: ColorTheme): Promise<void> {
	await createCommandPalette(page).run('Preferences: Color Theme');
	const quickInput = createQuickInput(page);
	await quickInput.type(THEMES[theme].name);
	await quickInput.pick(THEMES[theme].name);
	await page.locator(`.monaco-workbench.${THEMES[theme].className}`).waitFor();
}

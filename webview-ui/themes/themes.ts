/**
 * The editor's variables as a webview sees them, read out of a running editor by `npm run themes`. Light and dark are
 * what a fresh installation of the newest editor shows, the modern pair what the oldest supported one does.
 */
import dark from './dark.json';
import darkModern from './dark-modern.json';
import hcBlack from './hc-black.json';
import hcLight from './hc-light.json';
import light from './light.json';
import lightModern from './light-modern.json';

export interface Theme {
	readonly id: string;
	readonly kind: string;
	readonly bodyClass: string;
	readonly variables: Readonly<Record<string, string>>;
}

export type ThemeName = 'light' | 'dark' | 'hc-black' | 'hc-light' | 'light-modern' | 'dark-modern';

export const themes: Readonly<Record<ThemeName, Theme>> = {
	light,
	dark,
	'hc-black': hcBlack,
	'hc-light': hcLight,
	'light-modern': lightModern,
	'dark-modern': darkModern,
};

export const themeNames: readonly ThemeName[] = [
	'light',
	'dark',
	'hc-black',
	'hc-light',
	'light-modern',
	'dark-modern',
];

export function isThemeName(name: string): name is ThemeName {
	return themeNames.some(known => known === name);
}

import { readFile } from 'node:fs/promises';

/**
 * `@import "panel-icons"` draws the icons named in `src/protocol/panelIcon.ts`, and no others, as masks that take the
 * colour of the text: a tenth of the icon font, nothing in the script, and an unknown name fails the build.
 */
export const panelIcons = {
	name: 'panel-icons',
	setup(build) {
		build.onResolve({ filter: /^panel-icons$/ }, args => ({ path: args.path, namespace: 'panel-icons' }));
		build.onLoad({ filter: /.*/, namespace: 'panel-icons' }, async () => {
			const list = await readFile('src/protocol/panelIcon.ts', 'utf8');
			const names = [...list.matchAll(/'([a-z-]+)'/g)].map(match => match[1]);
			return { contents: (await Promise.all(names.map(iconRule))).join('\n'), loader: 'css' };
		});
	},
};

async function iconRule(name) {
	const svg = await readFile(`node_modules/@vscode/codicons/src/icons/${name}.svg`, 'utf8');
	const short = svg
		.trim()
		.replace(/\d+\.\d{3,}/g, number => String(Number(Number(number).toFixed(2))))
		.replace(/ (width|height|fill)="[^"]*"/g, '')
		.replaceAll('"', "'")
		.replace(/[<>#%]/g, encodeURIComponent);
	return `.icon-${name} { --icon: url("data:image/svg+xml,${short}"); }`;
}

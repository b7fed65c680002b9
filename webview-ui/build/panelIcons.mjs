import { readFile } from 'node:fs/promises';

/**
 * `@import "panel-icons"` draws the icons named in `src/protocol/panelIcon.ts`, and no others, as outlines that clip a
 * square in the colour of the text: a tenth of the icon font, nothing in the script, and an unknown name fails the
 * build. As pictures they would each be a document of their own to the browser, some two milliseconds before the panel
 * is painted.
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
	const known =
		/^<svg width="\d+" height="\d+" viewBox="0 0 (\d+) (\d+)" [^>]*><path d="([MLCHVZ\d. ]+)"\/><\/svg>$/;
	const [, width, height, outline] = known.exec(svg.trim()) ?? [];
	if (!outline) throw new Error(`The icon ${name} is not drawn as one outline.`);
	return `.icon-${name} { clip-path: path("${fitted(outline, Number(width), Number(height))}"); }`;
}

const size = 16;

/** As large as fits the square, and in its middle. */
function fitted(outline, width, height) {
	const scale = size / Math.max(width, height);
	const place = (number, length) =>
		Number((Number(number) * scale + (size - length * scale) / 2).toFixed(2)).toString();
	return outline.replace(/([MLCHV])([\d. ]+)/g, (_part, command, numbers) => {
		const lengths = { H: [width], V: [height] }[command] ?? [width, height];
		const placed = numbers
			.trim()
			.split(' ')
			.map((number, index) => place(number, lengths[index % lengths.length]));
		return command + placed.join(' ');
	});
}

import { readFile } from 'node:fs/promises';

/**
 * The toolkit's button without the machinery for systems of many components. Its containers, its tokens that follow an
 * element through the page and its own copy of the theme are two fifths of its code, and the panel uses none of them:
 * one design system, whose colours are custom properties that `tokens.css` maps. A package that looks different from
 * what is known here fails the build.
 */
export const toolkitOfOneButton = {
	name: 'toolkit-of-one-button',
	setup(build) {
		for (const { file, change } of changes) {
			build.onLoad({ filter: new RegExp(`${file.replace(/\//g, '[\\\\/]')}$`) }, async ({ path }) => ({
				contents: change(await readFile(path, 'utf8'), path),
				loader: 'js',
			}));
		}
	},
};

const changes = [
	{
		// A token is the custom property it would become.
		file: 'webview-ui-toolkit/dist/utilities/design-tokens/create.js',
		change: expecting(['export function create('], () => designToken),
	},
	{
		// Tokens of other components are left out.
		file: 'webview-ui-toolkit/dist/design-tokens.js',
		change: expecting([' = create('], source =>
			source.replace(
				/ = create\((.*)\)\.withDefault\((.*)\);/g,
				' = /* @__PURE__ */ (() => create($1).withDefault($2))();',
			),
		),
	},
	{
		file: 'fast-foundation/dist/esm/design-system/component-presentation.js',
		change: without([
			'import { DI, Registration } from "../di/di.js";',
			'container.register(Registration.instance(key, presentation));',
			'const container = DI.findResponsibleContainer(element);',
			'return container.get(key);',
		]),
	},
	{
		file: 'fast-foundation/dist/esm/design-system/design-system.js',
		change: expecting(
			['export const DesignSystem =', 'getOrCreate(', 'withPrefix(', 'register(...registrations)'],
			() => designSystem,
		),
	},
	{
		file: 'fast-web-utilities/dist/key-codes.js',
		change: expecting(['(function (KeyCodes) {'], source =>
			source.replace('(function (KeyCodes) {', '/* @__PURE__ */ $&'),
		),
	},
];

const designToken = `
export function create(name) {
	return { withDefault: value => 'var(--' + name + ', ' + value + ')' };
}
`;

/** Defines each element at once, under its prefix. */
const designSystem = `
import { FASTElementDefinition } from '@microsoft/fast-element';
import { ComponentPresentation } from './component-presentation.js';

export const DesignSystem = {
	getOrCreate: () => ({ withPrefix: prefix => ({ register: (...registrations) => registrations.forEach(define(prefix)) }) }),
};

const define = elementPrefix => registration =>
	registration.register(null, {
		elementPrefix,
		tryDefineElement: ({ name, type, callback }) =>
			callback({
				definePresentation: presentation => ComponentPresentation.define(name, presentation),
				defineElement: definition => new FASTElementDefinition(type, { ...definition, name }).define(),
			}),
	});
`;

function expecting(parts, change) {
	return (source, path) => {
		for (const part of parts) {
			if (!source.includes(part)) throw new Error(`${path} is not what it was: it has no "${part}".`);
		}
		return change(source);
	};
}

function without(parts) {
	return expecting(parts, source => parts.reduce((rest, part) => rest.replace(part, ''), source));
}

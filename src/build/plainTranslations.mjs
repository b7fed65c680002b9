/**
 * `@vscode/l10n` as the extension uses it: the same key for a text, the same replacement of `{0}` and `{name}`. The
 * package itself also reads files and addresses, which costs more code than all that is used of it, and it is CommonJS,
 * which keeps a bundler from calling `t` directly. `test/unit/build` holds this against the package.
 */
export const plainTranslations = {
	name: 'plain-translations',
	setup(build) {
		build.onResolve({ filter: /^@vscode\/l10n$/ }, () => ({ path: 'l10n', namespace: 'plain-translations' }));
		build.onLoad({ filter: /./, namespace: 'plain-translations' }, () => ({ contents: translations }));
	},
};

export const translations = `
let bundle;

export function config({ contents }) {
	bundle = typeof contents === 'string' ? JSON.parse(contents) : contents;
}

export function t(first, ...rest) {
	if (typeof first === 'string') {
		const text = textOf(bundle?.[first], first);
		return rest.length === 0 ? text : filled(text, typeof rest[0] === 'object' ? rest[0] : rest);
	}
	const { message, args, comment } = first;
	const key = comment?.length ? message + '/' + [].concat(comment).join('') : message;
	return filled(textOf(bundle?.[key], message), args);
}

function textOf(translated, message) {
	return translated?.message ?? translated ?? message;
}

function filled(text, args) {
	return text.replace(/{([^}]+)}/g, (all, name) => args?.[name] ?? all);
}
`;

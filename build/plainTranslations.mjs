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
	const { message, args, comment } =
		typeof first === 'string' ? { message: first, args: typeof rest[0] === 'object' ? rest[0] : rest } : first;
	const translated = bundle?.[comment?.length ? message + '/' + [].concat(comment).join('') : message];
	return (translated?.message ?? translated ?? message).replace(/{([^}]+)}/g, (all, name) => args?.[name] ?? all);
}
`;

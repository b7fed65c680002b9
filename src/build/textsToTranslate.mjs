import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every text of the extension that is put into the user's language: `t('…')` of `@vscode/l10n`, and the editor's own
 * `vscode.l10n.t('…')` in `src/surfaces`. A text that is not written out where it is used cannot be found and so cannot
 * be translated; those are given as `unclear`.
 *
 * @param {string} root
 * @returns {{ texts: ReadonlySet<string>, unclear: readonly string[] }}
 */
export function textsToTranslate(root) {
	const texts = new Set();
	const unclear = [];
	for (const file of globSync('src/**/*.ts', { cwd: root })) {
		const source = readFileSync(join(root, file), 'utf8').replace(/^\s*(\/\*)?\*.*$/gm, '');
		for (const { 0: call, index } of source.matchAll(/(?<![\w.])(?:vscode\.l10n\.)?t\(\s*/g)) {
			const argument = source.slice(index + call.length);
			const [literal] = /^(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")(?=\s*[,)])/.exec(argument) ?? [];
			if (literal) texts.add(unquoted(literal));
			else unclear.push(`${file}: t(${argument.slice(0, 40).replace(/\s+/g, ' ')}`);
		}
	}
	return { texts, unclear };
}

/** @param {string} literal */
function unquoted(literal) {
	const inner = literal
		.slice(1, -1)
		.replace(/\\'/g, "'")
		.replace(/(?<!\\)"/g, '\\"');
	return JSON.parse(`"${inner}"`);
}

import type { TextEditors } from '../textEditors';

/** The editor's text, behind a file that is loaded with the first action. */
export function lazyTextEditors(): TextEditors {
	let loaded: Promise<TextEditors> | undefined;
	const load = () => {
		loaded ??= import('./textEditors').then(({ vscodeTextEditors }) => vscodeTextEditors());
		return loaded;
	};
	return {
		current: async () => (await load()).current(),
		showPage: async page => (await load()).showPage(page),
		showChange: async change => (await load()).showChange(change),
		closeChange: async changeId => (await load()).closeChange(changeId),
		changeInFront: async () => (await load()).changeInFront(),
		apply: async change => (await load()).apply(change),
		openNewFile: async file => (await load()).openNewFile(file),
	};
}

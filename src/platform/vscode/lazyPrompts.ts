import * as vscode from 'vscode';
import type { Prompts } from '../prompts';

/** Questions and messages, behind a file that is loaded with the first of them. */
export function lazyPrompts(): Prompts {
	const load = async () => (await import('./prompts')).vscodePrompts();
	return {
		inform: async (message, ...actions) => (await load()).inform(message, ...actions),
		warn: async (message, ...actions) => (await load()).warn(message, ...actions),
		// Said here, because it may be that a file cannot be loaded.
		error: async (message, ...actions) => vscode.window.showErrorMessage(message, ...actions),
		confirm: async question => (await load()).confirm(question),
		ask: async input => (await load()).ask(input),
		pick: async list => (await load()).pick(list),
		showProgress: async (title, task) => (await load()).showProgress(title, task),
		flash: message => void load().then(prompts => prompts.flash(message)),
	};
}

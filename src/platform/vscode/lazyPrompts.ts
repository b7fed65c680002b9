import type { Prompts } from '../prompts';

/** Questions and messages, behind a file that is loaded with the first of them. Errors are said without it. */
export function lazyPrompts(error: Prompts['error']): Prompts {
	const load = async () => (await import('./prompts')).vscodePrompts();
	return {
		inform: async (message, ...actions) => (await load()).inform(message, ...actions),
		warn: async (message, ...actions) => (await load()).warn(message, ...actions),
		error,
		confirm: async question => (await load()).confirm(question),
		ask: async input => (await load()).ask(input),
		pick: async list => (await load()).pick(list),
		showProgress: async (title, task) => (await load()).showProgress(title, task),
		flash: message => void load().then(prompts => prompts.flash(message)),
	};
}

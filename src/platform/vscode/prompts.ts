import * as vscode from 'vscode';
import type { Prompts } from '../prompts';

const flashMs = 5_000;

export function vscodePrompts(): Prompts {
	const { window } = vscode;
	return {
		inform: async (message, ...actions) => window.showInformationMessage(message, ...actions),
		warn: async (message, ...actions) => window.showWarningMessage(message, ...actions),
		error: async (message, ...actions) => window.showErrorMessage(message, ...actions),
		async confirm({ message, detail, yes }) {
			return (await window.showWarningMessage(message, { modal: true, detail }, yes)) === yes;
		},
		ask: async ({ title, prompt, placeholder, value, isSecret, validate }) =>
			window.showInputBox({
				title,
				prompt,
				ignoreFocusOut: true,
				password: isSecret ?? false,
				...(placeholder === undefined ? {} : { placeHolder: placeholder }),
				...(value === undefined ? {} : { value }),
				...(validate === undefined ? {} : { validateInput: validate }),
			}),
		async pick({ title, placeholder, items }) {
			const chosen = await window.showQuickPick(
				items.map(item => ({ ...item })),
				{ title, placeHolder: placeholder, matchOnDescription: true },
			);
			return chosen?.id;
		},
		showProgress: async (title, task) =>
			window.withProgress(
				{ location: vscode.ProgressLocation.Notification, title, cancellable: true },
				(progress, token) => {
					const canceled = new AbortController();
					token.onCancellationRequested(() => canceled.abort());
					return task(canceled.signal, message => progress.report({ message }));
				},
			),
		flash: message => {
			window.setStatusBarMessage(message, flashMs);
		},
	};
}

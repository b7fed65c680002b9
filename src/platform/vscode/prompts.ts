import * as vscode from 'vscode';
import type { PickItem, PickList, Prompts } from '../prompts';

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
		pick: list => pickWithQuickPick(list),
		showProgress: async (title, task) =>
			window.withProgress(
				{ location: vscode.ProgressLocation.Notification, title, cancellable: true },
				(progress, token) => {
					const canceled = new AbortController();
					token.onCancellationRequested(() => canceled.abort());
					let donePercent = 0;
					return task(canceled.signal, (message, fraction) => {
						const percent = fraction === undefined ? donePercent : Math.min(100, fraction * 100);
						const increment = Math.max(0, percent - donePercent);
						donePercent = Math.max(donePercent, percent);
						progress.report(fraction === undefined ? { message } : { message, increment });
					});
				},
			),
		flash: message => {
			window.setStatusBarMessage(message, flashMs);
		},
	};
}

/** Not `showQuickPick`, which cannot mark another row than the first. Resolves with nothing when it is left. */
function pickWithQuickPick({
	title,
	placeholder,
	items,
	activeId,
	onDidActivate,
}: PickList): Promise<string | undefined> {
	const quickPick = vscode.window.createQuickPick<PickItem>();
	quickPick.title = title;
	quickPick.placeholder = placeholder;
	quickPick.matchOnDescription = true;
	quickPick.items = items.map(item => ({ ...item }));
	quickPick.activeItems = quickPick.items.filter(({ id }) => id === activeId);
	return new Promise(resolve => {
		quickPick.onDidChangeActive(([active]) => onDidActivate?.(active?.id));
		quickPick.onDidAccept(() => {
			resolve(quickPick.selectedItems[0]?.id);
			quickPick.hide();
		});
		quickPick.onDidHide(() => {
			resolve(undefined);
			quickPick.dispose();
		});
		quickPick.show();
	});
}

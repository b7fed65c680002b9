import * as vscode from 'vscode';
import type { App } from '../app/app';

/** As `languageModelChatProviders` in the manifest names it. */
const vendor = 'creditbar';

/**
 * F55: offers the service's models to the editor's own chat, where the editor has chat models of others. What answers
 * the chat is loaded with its first question.
 */
export function registerChatModels(app: App): vscode.Disposable {
	const { lm } = vscode;
	if (!takesChatModels(lm)) return { dispose() {} };
	const answers = async () => (await import('./answerChat')).answerChat(app);
	return lm.registerLanguageModelChatProvider(vendor, {
		onDidChangeLanguageModelChatInformation: listener => app.accounts.onDidChange(() => listener()),
		provideLanguageModelChatInformation: async options => (await answers()).models(options),
		provideLanguageModelChatResponse: async (model, messages, options, progress, token) =>
			(await answers()).answer({ model, messages, options, progress, token }),
		provideTokenCount: async (_model, text) => (await answers()).count(text),
	});
}

/** VS Code 1.104 and later. What it hands over is not described by the types of 1.100, so it is looked at as unknown. */
interface ChatModelHost {
	registerLanguageModelChatProvider(vendor: string, provider: ChatModelProvider): vscode.Disposable;
}

interface ChatModelProvider {
	onDidChangeLanguageModelChatInformation(listener: () => void): { dispose(): void };
	provideLanguageModelChatInformation(options: unknown): Promise<readonly object[]>;
	provideLanguageModelChatResponse(
		model: unknown,
		messages: unknown,
		options: unknown,
		progress: vscode.Progress<vscode.LanguageModelTextPart>,
		token: vscode.CancellationToken,
	): Promise<void>;
	provideTokenCount(model: unknown, text: unknown): Promise<number>;
}

function takesChatModels(lm: object): lm is ChatModelHost {
	return (
		'registerLanguageModelChatProvider' in lm && typeof lm.registerLanguageModelChatProvider === 'function'
	);
}

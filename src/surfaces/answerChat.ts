/**
 * Answers the editor's chat with the service's models. Which extension asks is what the editor says in
 * `requestInitiator`; an editor that does not say is taken for an extension without a name, so the user is asked.
 */
import * as vscode from 'vscode';
import type { App } from '../app/app';
import type { ModelAsker } from '../app/sharing/modelSharing';
import { chatMessages } from './chatMessages';

/** The editor itself, and the extension that is its chat. */
const editors = new Set(['core', 'github.copilot-chat']);

interface ChatRequest {
	readonly model: unknown;
	readonly messages: unknown;
	readonly options: unknown;
	readonly progress: vscode.Progress<vscode.LanguageModelTextPart>;
	readonly token: vscode.CancellationToken;
}

export function answerChat(app: App) {
	return {
		async models(options: unknown): Promise<readonly object[]> {
			const models = await app.models.list();
			// Somebody opened the list of models to add ours: the way there is to sign in.
			if (models.length === 0 && member(options, 'silent') === false && !(await app.accounts.current()))
				void app.dispatch({ kind: 'signIn' });
			return models.map(model => ({
				...model,
				version: '1',
				capabilities: { imageInput: false, toolCalling: false },
			}));
		},

		async answer({ model, messages, options, progress, token }: ChatRequest): Promise<void> {
			const modelId = member(model, 'id');
			if (typeof modelId !== 'string') throw new Error('A model without an id was asked.');
			const hangUp = new AbortController();
			const canceling = token.onCancellationRequested(() => hangUp.abort());
			if (token.isCancellationRequested) hangUp.abort();
			const question = { modelId, messages: chatMessages(messages), asker: askerOf(options) };
			try {
				for await (const answer of app.models.ask(question, hangUp.signal)) {
					if (answer.kind === 'refused') throw new Error(answer.message);
					progress.report(new vscode.LanguageModelTextPart(answer.text));
				}
			} finally {
				canceling.dispose();
			}
		},

		async count(text: unknown): Promise<number> {
			const texts = typeof text === 'string' ? [text] : chatMessages([text]).map(({ content }) => content);
			return await app.models.countTokens(texts.join('\n'));
		},
	};
}

function askerOf(options: unknown): ModelAsker {
	const initiator = member(options, 'requestInitiator');
	if (typeof initiator !== 'string') return { kind: 'extension', id: 'unknown', name: 'unknown' };
	if (editors.has(initiator.toLowerCase())) return { kind: 'editor' };
	const name: unknown = vscode.extensions.getExtension(initiator)?.packageJSON.displayName;
	return { kind: 'extension', id: initiator, name: typeof name === 'string' ? name : initiator };
}

function member(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

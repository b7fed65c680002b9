import * as vscode from 'vscode';
import type { ModelMessage } from '../app/sharing/modelSharing';

/**
 * The conversation as the editor hands it over, as far as it is text. Results of tools are told as text too; pictures
 * and what a later editor may add are left out, because the models here are offered for text alone.
 */
export function chatMessages(messages: unknown): readonly ModelMessage[] {
	if (!Array.isArray(messages)) return [];
	return messages.flatMap((message: unknown) => {
		if (typeof message !== 'object' || message === null || !('content' in message)) return [];
		const content = textOf(message.content);
		return content === '' ? [] : [{ role: roleOf(message), content }];
	});
}

function roleOf(message: object): ModelMessage['role'] {
	const role = 'role' in message ? message.role : undefined;
	if (role === vscode.LanguageModelChatMessageRole.Assistant) return 'assistant';
	return role === vscode.LanguageModelChatMessageRole.User ? 'user' : 'system';
}

function textOf(content: unknown): string {
	if (typeof content === 'string') return content;
	if (!Array.isArray(content)) return '';
	return content
		.map((part: unknown) => {
			if (part instanceof vscode.LanguageModelTextPart) return part.value;
			return part instanceof vscode.LanguageModelToolResultPart ? textOf(part.content) : '';
		})
		.filter(text => text !== '')
		.join('\n');
}

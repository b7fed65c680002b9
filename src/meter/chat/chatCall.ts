import type { Operation } from '../../contract/operation';

/** One metered question to a model. */
export interface ChatCall {
	readonly operation: Operation;
	readonly modelId: string;
	readonly messages: readonly ChatMessage[];
	readonly maxOutputTokens?: number;
	/** Of the window that asks; requests of one window make one usage session. */
	readonly sessionId: string;
}

export interface ChatMessage {
	readonly role: 'system' | 'user' | 'assistant';
	readonly content: string;
}

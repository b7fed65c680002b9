import type { ChatModel } from '../../present/sharing/describeChatModels';

/** The service's models, as the editor's own chat may use them. Every question is metered like our own actions. */
export interface ModelSharing {
	/** Empty while nobody is signed in, or when the service has no models. */
	list(): Promise<readonly ChatModel[]>;
	/** Spends credits. Pieces of text as they come; a refusal is the last one. */
	ask(question: ModelQuestion, signal: AbortSignal): AsyncIterable<ModelAnswer>;
	/** An approximation, for cutting a conversation to size. */
	countTokens(text: string): Promise<number>;
}

export interface ModelQuestion {
	readonly modelId: string;
	readonly messages: readonly ModelMessage[];
	/** Who wants to spend. */
	readonly asker: ModelAsker;
}

export interface ModelMessage {
	readonly role: 'system' | 'user' | 'assistant';
	readonly content: string;
}

/** `editor`: a person typed it into the editor's own chat. */
export type ModelAsker =
	| { readonly kind: 'editor' }
	| { readonly kind: 'extension'; readonly id: string; readonly name: string };

export type ModelAnswer =
	| { readonly kind: 'text'; readonly text: string }
	/** In words for the user. */
	| { readonly kind: 'refused'; readonly message: string };

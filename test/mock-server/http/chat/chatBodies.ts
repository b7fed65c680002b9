import { chatChunkSchema, chatCompletionSchema } from '../../../../src/contract/chat';
import type { EventData } from '../../../../src/contract/events';
import { encodeStrict } from '../../../../src/contract/outgoing';

type FinishedRequest = EventData<'usageRecorded'>;

export interface ChatHead {
	readonly id: string;
	readonly model: string;
	/** Seconds since the epoch, as the format has it. */
	readonly created: number;
}

export function chatUsage({ request, balance }: FinishedRequest) {
	const promptTokens = request.inputTokens + request.cacheReadTokens + request.cacheWriteTokens;
	return {
		prompt_tokens: promptTokens,
		completion_tokens: request.outputTokens,
		total_tokens: promptTokens + request.outputTokens,
		prompt_tokens_details: { cached_tokens: request.cacheReadTokens },
		creditsMicro: request.creditsMicro,
		balance,
	};
}

function chunk(head: ChatHead, choices: readonly unknown[], usage: unknown = null): string {
	const body = encodeStrict(chatChunkSchema, { ...head, object: 'chat.completion.chunk', choices, usage });
	return `data: ${JSON.stringify(body)}\n\n`;
}

export function wordChunk(head: ChatHead, content: string, isFirst: boolean): string {
	const delta = isFirst ? { role: 'assistant', content } : { content };
	return chunk(head, [{ index: 0, delta, finish_reason: null }]);
}

/** How it ended, what it cost, and the end of the stream. */
export function lastChunks(head: ChatHead, finishReason: string, finished: FinishedRequest): string {
	const ending = chunk(head, [{ index: 0, delta: {}, finish_reason: finishReason }]);
	return `${ending}${chunk(head, [], chatUsage(finished))}data: [DONE]\n\n`;
}

export function completion(head: ChatHead, content: string, finishReason: string, finished: FinishedRequest) {
	const choice = { index: 0, message: { role: 'assistant', content }, finish_reason: finishReason };
	const usage = chatUsage(finished);
	return encodeStrict(chatCompletionSchema, { ...head, object: 'chat.completion', choices: [choice], usage });
}

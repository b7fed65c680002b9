/**
 * One AI call: a hold at the estimate before any word is said, settled when the last word is out. Whoever
 * hangs up in the middle pays for what was said until then.
 */
import type { ChatInput } from '../../../../src/contract/chat';
import type { EventData } from '../../../../src/contract/events';
import type { Operation } from '../../../../src/contract/operation';
import { ok, type Result } from '../../../../src/util/result';
import type { Account } from '../../account/account';
import type { Refusal } from '../refusal';
import { countTokens, replyText, wordsOf } from './replyWords';

export interface ReplyOrder {
	readonly input: ChatInput;
	readonly operation: Operation;
	readonly clientSessionId: string | undefined;
	/** What the model says whatever is asked; null for the usual. */
	readonly reply: string | null;
}

export class MeteredReply {
	readonly words: readonly string[];
	readonly finishReason: 'stop' | 'length';
	#said = 0;

	private constructor(
		private readonly account: Account,
		readonly requestId: string,
		private readonly inputTokens: number,
		words: readonly string[],
		maxWords: number | undefined,
	) {
		this.words = words.slice(0, maxWords);
		this.finishReason = this.words.length < words.length ? 'length' : 'stop';
	}

	static start(account: Account, order: ReplyOrder, now: number): Result<MeteredReply, Refusal> {
		const { input, operation, clientSessionId } = order;
		const question = input.messages.map(message => JSON.stringify(message.content ?? '')).join('\n');
		const inputTokens = countTokens(question);
		const maxOutputTokens = input.max_completion_tokens ?? input.max_tokens ?? undefined;
		const started = account.startRequest(
			{ operation, modelId: input.model, inputTokens, maxOutputTokens, clientSessionId },
			now,
		);
		if (!started.ok) return { ok: false, problem: inChatWords(started.problem) };
		const { requestId } = started.value;
		const words = wordsOf(order.reply ?? replyText({ operation, messages: input.messages, question }));
		return ok(new MeteredReply(account, requestId, inputTokens, words, maxOutputTokens));
	}

	/** How many words are out. */
	get said(): number {
		return this.#said;
	}

	nextWord(): string | undefined {
		const word = this.words[this.#said];
		if (word !== undefined) this.#said += 1;
		return word;
	}

	get text(): string {
		return this.words.join('');
	}

	/** Every word is one token. */
	settle(status: 'success' | 'canceled', now: number): Result<EventData<'usageRecorded'>, Refusal> {
		const tokens = {
			inputTokens: this.inputTokens,
			outputTokens: this.#said,
			cacheReadTokens: 0,
			cacheWriteTokens: 0,
		};
		return this.account.finishRequest({ requestId: this.requestId, status, ...tokens }, now);
	}
}

/** The caller sent `model`, not `modelId`. */
function inChatWords(refusal: Refusal): Refusal {
	if (refusal.errors === undefined) return refusal;
	const pointers: Readonly<Record<string, string>> = {
		'/modelId': '/model',
		'/maxOutputTokens': '/max_tokens',
	};
	const errors = refusal.errors.map(error => ({
		...error,
		pointer: pointers[error.pointer] ?? error.pointer,
	}));
	return { ...refusal, errors };
}

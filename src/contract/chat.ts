/**
 * `POST /v1/chat/completions` speaks the OpenAI chat format, whose snake_case names are fixed; a request
 * may carry any further member of that format. What is ours: the headers `Creditbar-Operation` and
 * `Creditbar-Session`, and in the last chunk's `usage` the cost and the balance after it.
 */
import * as z from 'zod/mini';
import { balanceSchema } from './balance';
import { count } from './count';
import { identifier } from './identifier';
import { micro } from './micro';
import { type Decoded, wire } from './wire';

const roles = ['system', 'developer', 'user', 'assistant', 'tool'] as const;

/** A chat request. Members of the OpenAI format that are not listed are accepted and passed over. */
export const chatInputSchema = wire('ChatInput', () =>
	z.looseObject({
		model: identifier(),
		messages: z
			.array(
				z.looseObject({
					role: z.enum(roles),
					content: z.optional(
						z.nullable(z.union([z.string(), z.array(z.looseObject({ type: z.string() }))])),
					),
				}),
			)
			.check(z.minLength(1)),
		stream: z.optional(z.boolean()),
		max_tokens: z.optional(z.nullable(count())),
		max_completion_tokens: z.optional(z.nullable(count())),
	}),
);
export type ChatInput = Decoded<typeof chatInputSchema>;

/** F10, F16. Critical: `creditsMicro` and `balance`. `prompt_tokens` includes the cached ones. */
export const chatUsageSchema = wire('ChatUsage', r =>
	r.object({
		prompt_tokens: count(),
		completion_tokens: count(),
		total_tokens: count(),
		prompt_tokens_details: r.optional(r.object({ cached_tokens: count() })),
		creditsMicro: micro(),
		balance: r.of(balanceSchema),
	}),
);
export type ChatUsage = Decoded<typeof chatUsageSchema>;

/** One `data:` line of a streamed answer; after the last one comes `data: [DONE]`. */
export const chatChunkSchema = wire('ChatChunk', r =>
	r.object({
		id: identifier(),
		object: z.literal('chat.completion.chunk'),
		created: count(),
		model: z.string(),
		choices: z.array(
			r.object({
				index: count(),
				delta: r.object({ role: r.optional(z.string()), content: r.optional(z.string()) }),
				finish_reason: r.softNull(z.string()),
			}),
		),
		/** On the last chunk, null on the others. */
		usage: r.orNull(r.of(chatUsageSchema)),
	}),
);
export type ChatChunk = Decoded<typeof chatChunkSchema>;

/** The answer when `stream` is not true. */
export const chatCompletionSchema = wire('ChatCompletion', r =>
	r.object({
		id: identifier(),
		object: z.literal('chat.completion'),
		created: count(),
		model: z.string(),
		choices: z.array(
			r.object({
				index: count(),
				message: r.object({ role: z.string(), content: z.string() }),
				finish_reason: r.softNull(z.string()),
			}),
		),
		usage: r.of(chatUsageSchema),
	}),
);
export type ChatCompletion = Decoded<typeof chatCompletionSchema>;

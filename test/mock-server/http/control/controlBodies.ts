import * as z from 'zod/mini';
import { operations } from '../../../../src/contract/operation';
import { requestStatuses } from '../../../../src/contract/usageRequest';

const count = z.int().check(z.minimum(0));
const rule = z.strictObject({ quota: z.int().check(z.minimum(0)), windowS: z.int().check(z.minimum(1)) });

export const controlBodies = {
	clock: z.union([
		z.strictObject({ advanceMs: z.int() }),
		z.strictObject({ setAt: z.iso.datetime({ offset: true }) }),
	]),
	scenario: z.strictObject({ name: z.string() }),
	features: z.exactPartial(
		z.strictObject({
			trial: z.boolean(),
			dailyBonus: z.boolean(),
			referrals: z.boolean(),
			purchases: z.boolean(),
			rollover: z.boolean(),
			events: z.boolean(),
			feedback: z.boolean(),
			models: z.boolean(),
		}),
	),
	rateLimits: z.exactPartial(z.strictObject({ read: rule, write: rule, models: rule })),
	voice: z.exactPartial(
		z.strictObject({ wordDelayMs: count, pauseAfterWords: z.nullable(count), reply: z.nullable(z.string()) }),
	),
	sessions: z.strictObject({ accountId: z.exactOptional(z.string()) }),
	requests: z.exactPartial(
		z.strictObject({
			accountId: z.string(),
			operation: z.enum(operations),
			modelId: z.string(),
			inputTokens: count,
			outputTokens: count,
			cacheReadTokens: count,
			cacheWriteTokens: count,
			maxOutputTokens: count,
			images: count,
			clientSessionId: z.string(),
			status: z.enum(requestStatuses),
			errorCode: z.string(),
			durationMs: count,
		}),
	),
} as const;

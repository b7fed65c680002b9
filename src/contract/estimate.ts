import * as z from 'zod/mini';
import { count } from './count';
import { identifier } from './identifier';
import { micro } from './micro';
import { operations } from './operation';
import { type Decoded, wire } from './wire';

/** F16. What is asked before an AI action. Token counts are whole numbers. */
export const estimateInputSchema = wire('EstimateInput', r =>
	r.object({
		operation: z.enum(operations),
		modelId: identifier(),
		inputTokens: count(),
		maxOutputTokens: r.optional(count()),
		images: r.optional(count()),
	}),
);
export type EstimateInput = Decoded<typeof estimateInputSchema>;

/** F16. What an AI action will cost, in micro-credits. All critical. */
export const estimateSchema = wire('Estimate', r =>
	r.promise(
		r.object({
			lowMicro: micro(),
			expectedMicro: micro(),
			highMicro: micro(),
			multiplierMilli: count(),
			/** Whether `highMicro` is covered. */
			affordable: z.boolean(),
			spendableMicro: micro(),
		}),
		'lowMicro <= expectedMicro <= highMicro',
		estimate => estimate.lowMicro <= estimate.expectedMicro && estimate.expectedMicro <= estimate.highMicro,
	),
);
export type Estimate = Decoded<typeof estimateSchema>;

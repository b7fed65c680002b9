import * as z from 'zod/mini';
import { count } from './count';
import { identifier } from './identifier';
import { micro } from './micro';
import { catalogueOf } from './page';
import { type Decoded, wire } from './wire';

/** F16. A model and what it costs. Critical: `id` and the rates. A model that cannot be read is left out. */
export const modelSchema = wire('Model', r =>
	r.object({
		id: identifier(),
		displayName: z.string(),
		provider: r.softNull(z.string()),
		/** Thousandths: 1500 costs one and a half times the rates below. */
		multiplierMilli: count(),
		/** Micro-credits per 1,000 tokens, before the multiplier. */
		inputMicroPerKTokens: micro(),
		outputMicroPerKTokens: micro(),
		cacheReadMicroPerKTokens: micro(),
		cacheWriteMicroPerKTokens: micro(),
		contextTokens: r.softNull(count()),
		tier: r.soft(r.openEnum(['basic', 'standard', 'advanced']), 'unknown'),
	}),
);
export type Model = Decoded<typeof modelSchema>;

export const modelListSchema = catalogueOf(modelSchema);
export type ModelList = Decoded<typeof modelListSchema>;

import * as z from 'zod/mini';
import { count } from './count';
import { identifier } from './identifier';
import { instant } from './instant';
import { micro } from './micro';
import { listOf } from './page';
import { tokenCounts } from './tokenCounts';
import { type Decoded, wire } from './wire';

/**
 * F21. The requests of one model added up. All critical; the models together are the summary of the same
 * period.
 */
export const usageByModelSchema = wire('UsageByModel', r =>
	r.object({
		modelId: identifier(),
		displayName: z.string(),
		requests: count(),
		successful: count(),
		failed: count(),
		...tokenCounts(),
		creditsMicro: micro(),
		lastUsedAt: instant(),
	}),
);
export type UsageByModel = Decoded<typeof usageByModelSchema>;

export const usageByModelListSchema = listOf(usageByModelSchema);
export type UsageByModelList = Decoded<typeof usageByModelListSchema>;

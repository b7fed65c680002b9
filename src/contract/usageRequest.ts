import * as z from 'zod/mini';
import { count } from './count';
import { identifier } from './identifier';
import { instant } from './instant';
import { micro } from './micro';
import { operation } from './operation';
import { pageOf } from './page';
import { tokenCounts } from './tokenCounts';
import { type Decoded, wire } from './wire';

export const requestStatuses = ['success', 'error', 'canceled'] as const;

/** F16, F23. One metered AI request. Critical: `id`, `createdAt`, `modelId`, token counts, `creditsMicro`. */
export const usageRequestSchema = wire('UsageRequest', r =>
	r.object({
		id: identifier(),
		createdAt: instant(),
		durationMs: r.softNull(count()),
		modelId: identifier(),
		modelName: z.string(),
		operation: r.soft(operation(r), 'unknown'),
		/** The session's `id`. */
		sessionId: r.softNull(identifier()),
		status: r.openEnum(requestStatuses),
		errorCode: r.softNull(z.string()),
		...tokenCounts(),
		/** What was expected before; null where nothing was estimated. */
		estimatedMicro: r.softNull(micro()),
		/** What it cost. */
		creditsMicro: micro(),
		/** Thousandths, as it was then. */
		multiplierMilli: count(),
	}),
);
export type UsageRequest = Decoded<typeof usageRequestSchema>;

export const usageRequestPageSchema = pageOf(usageRequestSchema);
export type UsageRequestPage = Decoded<typeof usageRequestPageSchema>;

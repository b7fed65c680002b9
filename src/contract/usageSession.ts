import * as z from 'zod/mini';
import { count } from './count';
import { identifier } from './identifier';
import { instant } from './instant';
import { micro } from './micro';
import { pageOf } from './page';
import { type Decoded, wire } from './wire';

/**
 * F22. A stretch of work. `clientSessionId` is what the editor sent with its requests. Figures are
 * critical.
 */
export const usageSessionSchema = wire('UsageSession', r =>
	r.object({
		id: identifier(),
		clientSessionId: r.softNull(identifier()),
		startedAt: instant(),
		lastActivityAt: instant(),
		endedAt: r.orNull(instant()),
		isActive: z.boolean(),
		requestCount: count(),
		/** Model ids. */
		models: r.soft(z.array(z.string()), []),
		totalTokens: count(),
		creditsMicro: micro(),
	}),
);
export type UsageSession = Decoded<typeof usageSessionSchema>;

export const usageSessionPageSchema = pageOf(usageSessionSchema);
export type UsageSessionPage = Decoded<typeof usageSessionPageSchema>;

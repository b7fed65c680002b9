import * as z from 'zod/mini';
import { count } from './count';
import { instant } from './instant';
import { micro } from './micro';
import { tokenCounts } from './tokenCounts';
import { type Decoded, wire } from './wire';

/** F20. All requests of a period added up. Figures are critical; `modelsUsed` and the instants decorate. */
export const usageSummarySchema = wire('UsageSummary', r =>
	r.object({
		requests: count(),
		successful: count(),
		failed: count(),
		canceled: count(),
		...tokenCounts(),
		creditsMicro: micro(),
		/** Model ids. */
		modelsUsed: r.soft(z.array(z.string()), []),
		/** How many work sessions. */
		sessions: count(),
		firstRequestAt: r.softNull(instant()),
		lastRequestAt: r.softNull(instant()),
	}),
);
export type UsageSummary = Decoded<typeof usageSummarySchema>;

import { count } from './count';
import { day } from './day';
import { micro } from './micro';
import { listOf } from './page';
import { type Decoded, wire } from './wire';

/**
 * F24. One UTC day added up. All critical. The list is dense (days without a request are zero), oldest
 * first.
 */
export const usageDaySchema = wire('UsageDay', r =>
	r.object({ day: day(), requests: count(), totalTokens: count(), creditsMicro: micro() }),
);
export type UsageDay = Decoded<typeof usageDaySchema>;

export const usageDayListSchema = listOf(usageDaySchema);
export type UsageDayList = Decoded<typeof usageDayListSchema>;

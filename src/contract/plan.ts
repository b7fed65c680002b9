import * as z from 'zod/mini';
import { identifier } from './identifier';
import { micro } from './micro';
import { moneySchema } from './money';
import { catalogueOf } from './page';
import { type Decoded, type Reading, wire } from './wire';

/** What a plan is, wherever it is mentioned. */
function planShape(r: Reading) {
	return {
		id: identifier(),
		name: z.string(),
		tier: r.openEnum(['free', 'starter', 'pro', 'superPro']),
		/** Per interval; null on a plan that costs nothing. */
		price: r.orNull(r.of(moneySchema)),
		interval: r.orNull(r.openEnum(['month', 'thirtyDays'])),
	};
}

/** F4. The plan an account is on. Critical: `id`, `name`, `tier`. */
export const planRefSchema = wire('PlanRef', r => r.object(planShape(r)));
export type PlanRef = Decoded<typeof planRefSchema>;

/** F41. A plan one can be on. A plan that cannot be read is left out of the list. */
export const planSchema = wire('Plan', r =>
	r.object({
		...planShape(r),
		/** Micro-credits per interval. */
		allocationMicro: micro(),
		/** Short phrases, shown as text. */
		features: r.soft(z.array(z.string()), []),
		isCurrent: z.boolean(),
		isUpgrade: z.boolean(),
	}),
);
export type Plan = Decoded<typeof planSchema>;

export const planListSchema = catalogueOf(planSchema);
export type PlanList = Decoded<typeof planListSchema>;

import * as z from 'zod/mini';
import { count } from './count';
import { micro } from './micro';
import { moneySchema } from './money';
import { type Decoded, wire } from './wire';

/** F40. Credits for sale: one offer, bought in units. All critical but the reason. */
export const creditPackSchema = wire('CreditPack', r =>
	r.object({
		eligible: z.boolean(),
		ineligibleReason: r.softNull(r.openEnum(['planRequired', 'pastDue', 'disabled'])),
		unitPrice: r.of(moneySchema),
		minQuantity: count(),
		maxQuantity: count(),
		creditsPerUnitMicro: micro(),
		/** Purchased credits never expire; said by the backend so that the panel need not assume it. */
		expires: z.boolean(),
	}),
);
export type CreditPack = Decoded<typeof creditPackSchema>;

import * as z from 'zod/mini';
import { count } from './count';
import { type Decoded, wire } from './wire';

/**
 * A price in the smallest unit of its currency: `{amountMinor: 10, currency: 'USD'}` is ten cents. All
 * critical.
 */
export const moneySchema = wire('Money', r =>
	r.object({
		amountMinor: count(),
		/** ISO 4217 */
		currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
	}),
);
export type Money = Decoded<typeof moneySchema>;

import * as z from 'zod/mini';
import { count } from './count';
import { httpsUrl } from './httpsUrl';
import { identifier } from './identifier';
import { instant } from './instant';
import { micro } from './micro';
import { moneySchema } from './money';
import { type Decoded, wire } from './wire';

/** F40, F41. What is to be paid for. The price is the server's business. */
export const checkoutInputSchema = wire('CheckoutInput', r =>
	z.discriminatedUnion('kind', [
		r.object({ kind: z.literal('creditPack'), quantity: count() }),
		r.object({ kind: z.literal('plan'), planId: identifier() }),
	]),
);
export type CheckoutInput = Decoded<typeof checkoutInputSchema>;

/**
 * F40. A payment under way on the provider's hosted page at `url`. All critical; no card data passes here.
 */
export const checkoutSessionSchema = wire('CheckoutSession', r =>
	r.object({
		id: identifier(),
		status: r.openEnum(['open', 'completed', 'expired', 'failed']),
		url: httpsUrl(),
		amount: r.of(moneySchema),
		/** What arrives once it is paid; null for a plan. */
		creditsMicro: r.orNull(micro()),
		expiresAt: instant(),
	}),
);
export type CheckoutSession = Decoded<typeof checkoutSessionSchema>;

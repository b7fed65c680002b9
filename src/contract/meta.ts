import * as z from 'zod/mini';
import { httpsUrl } from './httpsUrl';
import { type Decoded, wire } from './wire';

/**
 * What the service is and can do; public. Critical: `apiVersion`. A feature that is not mentioned is off, a
 * link that is missing or not https is not offered.
 */
export const serviceMetaSchema = wire('ServiceMeta', r => {
	const feature = () => r.soft(z.boolean(), false);
	const link = () => r.softNull(httpsUrl());
	return r.object({
		/** `1` or `1.x`: additive within the same whole number. */
		apiVersion: z.string().check(z.regex(/^1(\.\d+)*$/)),
		serviceName: r.soft(z.string(), ''),
		/** What one credit is called. */
		creditUnitName: r.soft(z.string(), 'credit'),
		/** How many decimals of a credit are shown; amounts are rounded down to it. */
		displayDecimals: r.soft(z.int().check(z.minimum(0), z.maximum(6)), 0),
		features: r.soft(
			r.object({
				trial: feature(),
				dailyBonus: feature(),
				referrals: feature(),
				purchases: feature(),
				rollover: feature(),
				events: feature(),
				feedback: feature(),
				models: feature(),
			}),
			{
				trial: false,
				dailyBonus: false,
				referrals: false,
				purchases: false,
				rollover: false,
				events: false,
				feedback: false,
				models: false,
			},
		),
		links: r.soft(
			r.object({
				home: link(),
				pricing: link(),
				creditsHelp: link(),
				dashboard: link(),
				status: link(),
				support: link(),
			}),
			{ home: null, pricing: null, creditsHelp: null, dashboard: null, status: null, support: null },
		),
	});
});
export type ServiceMeta = Decoded<typeof serviceMetaSchema>;

import * as z from 'zod/mini';
import { accountSchema } from './account';
import { balanceSchema } from './balance';
import { count } from './count';
import { dailyBonusSchema } from './dailyBonus';
import { identifier } from './identifier';
import { type DecodeResult, decode } from './incoming';
import { referralSchema } from './referral';
import { subscriptionSchema } from './subscription';
import { trialSchema } from './trial';
import { usageSummarySchema } from './usageSummary';
import { type Decoded, wire } from './wire';

/**
 * F3, F5. All the panel needs, in one answer. Critical: `identity.accountId`, `identity.email` and
 * `version`; with those there is somebody to greet and to sign out, and each section is read on its own.
 * Section data are what the section's own route answers with default parameters.
 */
export const accountOverviewSchema = wire('AccountOverview', r =>
	r.object({
		identity: r.object({ accountId: identifier(), email: z.string(), name: r.softNull(z.string()) }),
		/** Of the account: grows with every change, so the greater one is the newer one. */
		version: count(),
		sections: r.object({
			profile: r.section(r.of(accountSchema)),
			subscription: r.section(r.of(subscriptionSchema)),
			balance: r.section(r.of(balanceSchema)),
			usage: r.section(r.of(usageSummarySchema)),
			trial: r.section(r.of(trialSchema)),
			dailyBonus: r.section(r.of(dailyBonusSchema)),
			referral: r.section(r.of(referralSchema)),
		}),
	}),
);
export type AccountOverview = Decoded<typeof accountOverviewSchema>;

/** Fails only without an identity or a version; a section that cannot be read becomes an error section. */
export function decodeOverview(body: unknown): DecodeResult<AccountOverview> {
	return decode(accountOverviewSchema, body);
}

import * as z from 'zod/mini';
import { httpsUrl } from './httpsUrl';
import { identifier } from './identifier';
import { instant } from './instant';
import { type Decoded, wire } from './wire';

/** F2. The profile. Critical: `accountId`, `email`. */
export const accountSchema = wire('Account', r =>
	r.object({
		accountId: identifier(),
		name: r.softNull(z.string()),
		email: z.string(),
		emailVerified: r.soft(z.boolean(), false),
		avatarUrl: r.softNull(httpsUrl()),
		createdAt: instant(),
	}),
);
export type Account = Decoded<typeof accountSchema>;

import type { AlertKind } from '../../platform/alertKind';

/** F53. Something that is worth an interruption, once. */
export type Alert =
	| {
			readonly kind: 'usage';
			/** The highest one that was passed, in percent. */
			readonly threshold: number;
			/** Of the allowance, between 0 and 1; more than 1 when more was used than there was. */
			readonly usedFraction: number;
			readonly spendableMicro: number;
			readonly nextResetAt: string | null;
	  }
	| { readonly kind: 'dailyBonus'; readonly amountMicro: number }
	/** `at`: when the first of them expire, RFC 3339. */
	| { readonly kind: 'expiringCredits'; readonly amountMicro: number; readonly at: string }
	| { readonly kind: 'newPeriod'; readonly spendableMicro: number; readonly endAt: string };

/** What has been told, or was there when the account was first seen. One for all windows, kept over restarts. */
export interface AlertMemory {
	/** Whose it is: a backend and an account on it. */
	readonly owner: string;
	/** The billing period the following belongs to: when it began, or its month where there are no periods. */
	readonly period: string;
	/** The highest threshold of this period, in percent; 0 for none. */
	readonly reached: number;
	/** The day whose bonus it was. */
	readonly bonusDay: string | null;
	/** Buckets that are about to expire; see `expiringBuckets`. */
	readonly expiring: readonly string[];
	/** Epoch ms. */
	readonly snoozedUntil: Readonly<Partial<Record<AlertKind, number>>>;
}

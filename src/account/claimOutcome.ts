import type { MeterProblem } from '../meter/meterProblem';

/** How asking for the daily bonus ended, for the words that follow it. Instants are RFC 3339. */
export type ClaimOutcome =
	| { readonly kind: 'claimed'; readonly amountMicro: number | null; readonly nextAvailableAt: string | null }
	| { readonly kind: 'alreadyClaimed'; readonly nextAvailableAt: string | null }
	| { readonly kind: 'notEligible'; readonly reason: 'paidPlan' | 'disabled' | 'unverifiedEmail' | 'unknown' }
	/** The account was left (signed out, another one signed in) before the answer: there is nobody to tell. */
	| { readonly kind: 'overtaken' }
	/** The account has not been read yet, so whether there is a bonus is not known. */
	| { readonly kind: 'notReady' }
	| { readonly kind: 'failed'; readonly problem: MeterProblem }
	/** Neither the answer nor the account could be read: it may have been granted. Asking again is the same claim. */
	| { readonly kind: 'unclear'; readonly problem: MeterProblem };

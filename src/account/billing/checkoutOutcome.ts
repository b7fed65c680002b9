import type { MeterProblem } from '../../meter/meterProblem';

/** How asking for a payment page ended, for the words that follow it. */
export type CheckoutOutcome =
	| { readonly kind: 'opened' }
	/** The page is there, but the browser did not open it. */
	| { readonly kind: 'notOpened' }
	| { readonly kind: 'failed'; readonly problem: MeterProblem }
	/** Stopped, or signed out, before there was a page: there is nobody to tell. */
	| { readonly kind: 'overtaken' }
	/** No account is open. */
	| { readonly kind: 'notReady' };

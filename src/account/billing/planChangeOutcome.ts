import type { Subscription } from '../../contract/subscription';
import type { MeterProblem } from '../../meter/meterProblem';

/** How canceling or resuming a plan ended, for the words that follow it. */
export type PlanChangeOutcome =
	| { readonly kind: 'done'; readonly subscription: Subscription }
	/** The plan was in no state to be changed like this; this is the state it is in. */
	| { readonly kind: 'conflict'; readonly subscription: Subscription }
	| { readonly kind: 'failed'; readonly problem: MeterProblem }
	/** Neither the answer nor the plan could be read: the change may have taken effect. */
	| { readonly kind: 'unclear'; readonly problem: MeterProblem }
	/** Signed out meanwhile: there is nobody to tell. */
	| { readonly kind: 'overtaken' }
	/** No account is open. */
	| { readonly kind: 'notReady' };

/**
 * Why the domain said no. `code` is the problem code of the contract; the other members are the extension
 * members that the problem document carries. The HTTP layer adds type, title, status and instance.
 */
export type DomainProblem =
	| { readonly code: 'validation-error'; readonly errors: readonly ValidationError[] }
	| { readonly code: 'invalid-cursor' }
	| { readonly code: 'plan-required' }
	| { readonly code: 'not-found' }
	| { readonly code: 'gone' }
	| { readonly code: 'subscription-state-conflict' }
	| { readonly code: 'bonus-not-eligible'; readonly reason: 'paidPlan' | 'disabled' | 'unverifiedEmail' }
	| { readonly code: 'bonus-already-claimed'; readonly nextAvailableAt: string }
	| {
			readonly code: 'insufficient-credits';
			readonly requiredMicro: number;
			readonly spendableMicro: number;
			readonly nextResetAt: string | null;
			readonly purchaseAllowed: boolean;
	  };

export interface ValidationError {
	/** A JSON pointer into the body, such as `/quantity`; for a query parameter its name after a slash. */
	readonly pointer: string;
	readonly message: string;
}

export function invalid(pointer: string, message: string): DomainProblem {
	return { code: 'validation-error', errors: [{ pointer, message }] };
}

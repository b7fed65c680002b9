import type { CheckoutInput, CheckoutSession } from '../../contract/checkout';
import type { CreditPack } from '../../contract/creditPack';
import type { Order } from '../../contract/order';
import type { Plan } from '../../contract/plan';
import type { MeterProblem } from '../../meter/meterProblem';
import { type Loadable, unread } from './loadable';

/** F40, F41: what the Billing tab is made from. */
export interface BillingState {
	readonly plans: Loadable<readonly Plan[]>;
	readonly creditPack: Loadable<CreditPack>;
	readonly orders: Loadable<OrderList>;
	readonly isReadingMoreOrders: boolean;
	readonly checkout: CheckoutState;
	/** A cancellation or a resumption that is on its way. */
	readonly change: 'none' | 'canceling' | 'resuming';
}

export interface OrderList {
	readonly orders: readonly Order[];
	readonly nextCursor: string | null;
}

/** `item`: what is being paid for. `isWatched`: looked after by itself; otherwise only when the user asks. */
export type CheckoutState =
	| { readonly kind: 'none' }
	/** The backend is being asked for a payment page. */
	| { readonly kind: 'starting'; readonly item: CheckoutInput }
	/** There is a payment page, and nothing was paid yet. */
	| {
			readonly kind: 'open';
			readonly item: CheckoutInput;
			readonly session: CheckoutSession;
			readonly isWatched: boolean;
	  }
	/** Paid, and what was paid for is not on the account yet. */
	| {
			readonly kind: 'paid';
			readonly item: CheckoutInput;
			readonly session: CheckoutSession;
			readonly isWatched: boolean;
	  }
	| { readonly kind: 'arrived'; readonly item: CheckoutInput; readonly session: CheckoutSession }
	| { readonly kind: 'expired'; readonly item: CheckoutInput }
	/** There is no payment page. */
	| { readonly kind: 'failed'; readonly item: CheckoutInput; readonly problem: MeterProblem }
	/** The payment itself did not go through. */
	| { readonly kind: 'declined'; readonly item: CheckoutInput; readonly checkoutId: string };

export const unreadBilling: BillingState = {
	plans: unread,
	creditPack: unread,
	orders: unread,
	isReadingMoreOrders: false,
	checkout: { kind: 'none' },
	change: 'none',
};

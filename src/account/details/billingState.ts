import type { CheckoutSession } from '../../contract/checkout';
import type { CreditPack } from '../../contract/creditPack';
import type { Order } from '../../contract/order';
import type { Plan } from '../../contract/plan';
import type { MeterProblem } from '../../meter/meterProblem';
import { type Loadable, unread } from './loadable';

/** F40, F41: what the Billing tab is made from. */
export interface BillingState {
	readonly plans: Loadable<readonly Plan[]>;
	readonly pack: Loadable<CreditPack>;
	readonly orders: Loadable<OrderList>;
	readonly checkout: CheckoutState;
	/** A cancellation or a resumption that is on its way. */
	readonly change: 'none' | 'canceling' | 'resuming';
}

export interface OrderList {
	readonly orders: readonly Order[];
	readonly nextCursor: string | null;
}

export type CheckoutState =
	| { readonly kind: 'none' }
	/** The backend is being asked for a payment page. */
	| { readonly kind: 'starting' }
	/** The payment page was opened; `watchedUntil`: epoch ms, after which only the user asks again. */
	| { readonly kind: 'open'; readonly session: CheckoutSession; readonly watchedUntil: number }
	/** Paid, and the credits are not in the balance yet. */
	| { readonly kind: 'paid'; readonly session: CheckoutSession }
	| { readonly kind: 'arrived'; readonly session: CheckoutSession }
	| { readonly kind: 'expired' }
	| { readonly kind: 'failed'; readonly problem: MeterProblem | null };

export const unreadBilling: BillingState = {
	plans: unread,
	pack: unread,
	orders: unread,
	checkout: { kind: 'none' },
	change: 'none',
};

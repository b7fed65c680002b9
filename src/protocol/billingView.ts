/** F40, F41 as the panel shows them. */
import type { Action, Fact, Notice, Section, Tone } from './panelState';

export interface BillingView {
	readonly upgrade: Section<UpgradeView>;
	readonly purchase: Section<PurchaseView>;
	readonly orders: Section<OrdersView>;
	/** Cancel or resume; null where the plan knows neither. */
	readonly subscriptionAction: Action | null;
}

/** The plans one could move to. */
export interface UpgradeView {
	readonly intro: string;
	readonly plans: readonly PlanOffer[];
	/** The payment of a plan under way, as `PurchaseView.checkout` is for credits. */
	readonly checkout: Notice | null;
}

export interface PlanOffer {
	readonly id: string;
	readonly name: string;
	/** "$20 a month" */
	readonly price: string;
	readonly allowance: string;
	readonly features: readonly string[];
	/** "Current plan", or null. */
	readonly mark: string | null;
	readonly choose: Action | null;
}

/**
 * F40. The total for every quantity comes ready, because the panel does no money: `totals[i]` is what `minimum + i`
 * units cost.
 */
export interface PurchaseView {
	readonly intro: string;
	/** Why this account cannot buy, and what to do about it; null when it can. */
	readonly refusal: Notice | null;
	readonly quantityLabel: string;
	readonly minimum: number;
	readonly maximum: number;
	readonly totals: readonly { readonly credits: string; readonly price: string }[];
	/** "Enter a whole number from 1 to 300." */
	readonly invalid: string;
	readonly buy: Omit<Action, 'intent'>;
	/** A checkout under way: opened, paid and waiting for the credits, arrived, failed. */
	readonly checkout: Notice | null;
}

export interface OrdersView {
	readonly columns: {
		readonly date: string;
		readonly what: string;
		readonly amount: string;
		readonly status: string;
	};
	readonly rows: readonly OrderRow[];
	readonly empty: string;
	readonly more: Action | null;
}

export interface OrderRow {
	readonly id: string;
	readonly date: Fact;
	readonly what: string;
	readonly amount: string;
	readonly status: { readonly label: string; readonly tone: Tone };
	readonly receipt: Action | null;
}

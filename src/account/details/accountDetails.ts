import type { Forecast } from '../forecast/forecast';
import { type BillingState, unreadBilling } from './billingState';
import { type FeedbackState, noFeedback } from './feedbackState';
import { type UsageState, unreadUsage } from './usageState';

/** The parts of an account that are read when somebody looks at them, and what is being done in them. */
export interface AccountDetails {
	readonly usage: UsageState;
	readonly billing: BillingState;
	readonly feedback: FeedbackState;
	/** Null while there is nothing to foretell, or nothing to tell it by. */
	readonly forecast: Forecast | null;
}

export const unreadDetails: AccountDetails = {
	usage: unreadUsage,
	billing: unreadBilling,
	feedback: noFeedback,
	forecast: null,
};

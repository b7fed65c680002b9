/**
 * What the events stream tells. The id of an event is the account version it made, so no two events share one and a
 * client that has seen id N has seen everything up to version N. Versions may skip: not every change has an event.
 */
import type * as views from './views';

export type AccountEvent = { readonly id: number } & (
	| { readonly event: 'balanceUpdated'; readonly data: { readonly balance: views.BalanceView } }
	| {
			readonly event: 'usageRecorded';
			readonly data: { readonly request: views.RequestView; readonly balance: views.BalanceView };
	  }
	| { readonly event: 'sessionUpdated'; readonly data: { readonly session: views.SessionView } }
	| {
			readonly event: 'subscriptionUpdated';
			readonly data: { readonly subscription: views.SubscriptionView };
	  }
	| { readonly event: 'trialUpdated'; readonly data: { readonly trial: views.TrialView } }
	| { readonly event: 'bonusAvailable'; readonly data: { readonly dailyBonus: views.DailyBonusView } }
	| { readonly event: 'bonusClaimed'; readonly data: { readonly dailyBonus: views.DailyBonusView } }
	| { readonly event: 'referralUpdated'; readonly data: { readonly referral: views.ReferralView } }
	| { readonly event: 'orderCompleted'; readonly data: { readonly order: views.OrderView } }
);

/** `resync`: the id is older than what is kept, or was never given out; the client reads everything anew. */
export type EventReplay =
	| { readonly kind: 'events'; readonly events: readonly AccountEvent[] }
	| { readonly kind: 'resync'; readonly version: number };

import type { FeedbackSubmission } from './feedbackView';
import type { PanelPlace, PanelTab } from './panelTab';

/** What the panel may ask for: a closed list of names with no address, figure or text that the host would have to trust. */
export type PanelIntent =
	| { readonly kind: 'refresh' }
	| { readonly kind: 'signIn' }
	| { readonly kind: 'signInWithDeviceCode' }
	| { readonly kind: 'enterSignInCode' }
	| { readonly kind: 'copySignInLink' }
	/** The device code shown in the panel. */
	| { readonly kind: 'copySignInCode' }
	| { readonly kind: 'cancelSignIn' }
	| { readonly kind: 'signOut' }
	| { readonly kind: 'connect' }
	| { readonly kind: 'claimDailyBonus' }
	| { readonly kind: 'copyReferralCode' }
	| { readonly kind: 'copyReferralLink' }
	| { readonly kind: 'openLink'; readonly link: LinkName }
	| { readonly kind: 'openSettings' }
	| { readonly kind: 'showLog' }
	| { readonly kind: 'turnOffPrivacyMode' }
	/** Leads to a place in the panel, as a command or a tree row does. */
	| { readonly kind: 'showPlace'; readonly place: PanelPlace }
	/** A tab came into sight: when the account opens, and when the user picks one. What it needs is then read. */
	| { readonly kind: 'showTab'; readonly tab: PanelTab }
	/** All of the filter, not only what changed; it begins again with the first page. */
	| {
			readonly kind: 'filterRequests';
			readonly modelId: string | null;
			readonly status: 'success' | 'error' | 'canceled' | null;
			readonly sessionId: string | null;
	  }
	| { readonly kind: 'nextRequests' }
	| { readonly kind: 'previousRequests' }
	| { readonly kind: 'moreSessions' }
	/** F25. What and where to is asked for in the editor. */
	| { readonly kind: 'exportUsage' }
	/** Takes the place of whatever the requests were filtered by. */
	| { readonly kind: 'showSessionRequests'; readonly sessionId: string }
	/** F23 to F42: a dispute about what this request cost is begun in the Feedback tab. */
	| { readonly kind: 'disputeRequest'; readonly requestId: string }
	/** Reads again what one section is made from; the other sections stay as they are. */
	| { readonly kind: 'retrySection'; readonly section: DetailSection }
	| { readonly kind: 'buyCredits'; readonly quantity: number }
	| { readonly kind: 'choosePlan'; readonly planId: string }
	/** Asks again whether the payment has come in, after the panel stopped doing so by itself. */
	| { readonly kind: 'checkPayment' }
	/** The page of the payment under way, once more. */
	| { readonly kind: 'openPaymentPage' }
	/** The payment under way, or what became of it, is not shown any more; while its page is prepared, it is not opened. */
	| { readonly kind: 'stopWaitingForPayment' }
	| { readonly kind: 'cancelSubscription' }
	| { readonly kind: 'resumeSubscription' }
	| { readonly kind: 'moreOrders' }
	| { readonly kind: 'openReceipt'; readonly orderId: string }
	| { readonly kind: 'sendFeedback'; readonly feedback: FeedbackSubmission };

/** The sections that are read when somebody looks at them. */
export type DetailSection = (typeof detailSections)[number];

export const detailSections = [
	'usageSummary',
	'usageDaily',
	'usageModels',
	'usageSessions',
	'usageRequests',
	'plans',
	'creditPack',
	'orders',
] as const;

/** The host maps each name to an address from the backend's public details and checks it before opening. */
export type LinkName = 'home' | 'pricing' | 'creditsHelp' | 'dashboard' | 'status' | 'support';

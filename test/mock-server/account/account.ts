/**
 * One person's account: what the HTTP layer asks of it. Every call takes the instant `now` in milliseconds since the
 * epoch and first applies whatever has become due by then. Time never runs backwards: an earlier `now` counts as the
 * latest instant the account has seen. No call throws for something a client can cause.
 */
import type { Result } from '../../../src/util/result';
import type { LedgerEntry } from '../ledger/ledgerEntry';
import type { AccountEvent, EventReplay } from './accountEvent';
import type {
	DailyQuery,
	EstimateCommand,
	FinishRequest,
	GiveCredits,
	OpenCheckout,
	PageQuery,
	RecordRequest,
	ReferralEvent,
	RequestsQuery,
	SendFeedback,
	StartRequest,
	UsagePeriod,
} from './commands';
import type { DomainProblem } from './domainProblem';
import type * as views from './views';

type Outcome<T> = Result<T, DomainProblem>;

export interface Account {
	readonly accountId: string;
	readonly email: string;

	/** Counts every change a reader can see. Only `advance` and the calls below move it. */
	readonly version: number;
	/** The ledger as it stands, oldest first. */
	readonly entries: readonly LedgerEntry[];
	/** Applies what is due by `now` (expiry, reset, renewal, midnight, an idle session) and tells the listeners. */
	advance(now: number): void;
	/** The next instant at which something falls due by itself. */
	nextDueAt(): number | null;
	onEvent(listener: (event: AccountEvent) => void): () => void;
	/** What happened after version `lastEventId`, or that it is too long ago to tell. */
	eventsAfter(lastEventId: number): EventReplay;

	profile(now: number): views.ProfileView;
	subscription(now: number): views.SubscriptionView;
	plans(now: number): readonly views.PlanView[];
	balance(now: number): views.BalanceView;
	grants(query: PageQuery, now: number): Outcome<views.Page<views.GrantView>>;
	estimate(command: EstimateCommand, now: number): Outcome<views.EstimateView>;
	usageSummary(period: UsagePeriod, now: number): views.UsageSummaryView;
	usageByModel(period: UsagePeriod, now: number): readonly views.ModelUsageView[];
	usageDaily(query: DailyQuery, now: number): Outcome<readonly views.DailyUsageView[]>;
	usageRequests(query: RequestsQuery, now: number): Outcome<views.Page<views.RequestView>>;
	usageSessions(query: PageQuery, now: number): Outcome<views.Page<views.SessionView>>;
	trial(now: number): views.TrialView;
	dailyBonus(now: number): views.DailyBonusView;
	referral(now: number): views.ReferralView;
	creditPacks(now: number): views.CreditPacksView;
	checkout(checkoutId: string, now: number): Outcome<views.CheckoutView>;
	orders(query: PageQuery, now: number): Outcome<views.Page<views.OrderView>>;

	claimDailyBonus(now: number): Outcome<views.ClaimView>;
	cancelSubscription(now: number): Outcome<views.SubscriptionView>;
	resumeSubscription(now: number): Outcome<views.SubscriptionView>;
	openCheckout(command: OpenCheckout, now: number): Outcome<views.CheckoutView>;
	sendFeedback(command: SendFeedback, now: number): Outcome<views.FeedbackView>;

	/** Opens a hold at the estimate. `insufficient-credits` is told before any work. */
	startRequest(command: StartRequest, now: number): Outcome<views.StartedRequest>;
	/** Settles at the actual cost and writes the usage row. Finishing twice gives the first answer again. */
	finishRequest(command: FinishRequest, now: number): Outcome<views.FinishedRequest>;
	/** The work never happened: the hold is given back and no row is written. */
	abandonRequest(requestId: string, now: number): Outcome<views.BalanceView>;

	// What the control plane and the scenarios may do, and a client may not.
	recordRequest(command: RecordRequest, now: number): Outcome<views.FinishedRequest>;
	completeCheckout(checkoutId: string, now: number): Outcome<views.CheckoutView>;
	failCheckout(checkoutId: string, now: number): Outcome<views.CheckoutView>;
	/** From now on payments fail, or succeed again; succeeding again also pays what is overdue. */
	setPaymentWorks(works: boolean, now: number): void;
	startTrial(now: number): Outcome<views.TrialView>;
	giveCredits(command: GiveCredits, now: number): Outcome<views.GrantView>;
	/** Takes back what is left of a grant. */
	voidGrant(grantId: string, now: number): Outcome<views.GrantView>;
	/** Pays an order back and takes back what is left of its credits. */
	refundOrder(orderId: string, now: number): Outcome<views.OrderView>;
	recordReferralEvent(command: ReferralEvent, now: number): void;
	setEmailVerified(verified: boolean, now: number): void;
	setDailyBonusEnabled(enabled: boolean, now: number): void;
}

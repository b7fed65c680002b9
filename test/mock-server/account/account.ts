/**
 * One person's account: what the HTTP layer asks of it. Every call takes the instant `now` in milliseconds
 * since the epoch and first applies whatever has become due by then. Time never runs backwards: an earlier
 * `now` counts as the latest instant the account has seen. No call throws for something a client can cause.
 */
import type { Account as Profile } from '../../../src/contract/account';
import type { Balance } from '../../../src/contract/balance';
import type { CheckoutInput, CheckoutSession } from '../../../src/contract/checkout';
import type { CreditPack } from '../../../src/contract/creditPack';
import type { ClaimResult, DailyBonus } from '../../../src/contract/dailyBonus';
import type { Estimate, EstimateInput } from '../../../src/contract/estimate';
import type { FeedbackInput, FeedbackReceipt } from '../../../src/contract/feedback';
import type { Grant, GrantPage } from '../../../src/contract/grant';
import type { Order, OrderPage } from '../../../src/contract/order';
import type { Plan } from '../../../src/contract/plan';
import type { Referral } from '../../../src/contract/referral';
import type { Subscription } from '../../../src/contract/subscription';
import type { Trial } from '../../../src/contract/trial';
import type { UsageByModel } from '../../../src/contract/usageByModel';
import type { UsageDay } from '../../../src/contract/usageDay';
import type { UsageRequestPage } from '../../../src/contract/usageRequest';
import type { UsageSessionPage } from '../../../src/contract/usageSession';
import type { UsageSummary } from '../../../src/contract/usageSummary';
import type { Result } from '../../../src/util/result';
import type { LedgerEntry } from '../ledger/ledgerEntry';
import type { AccountEvent, EventReplay } from './accountEvent';
import type {
	DailyQuery,
	FinishedRequest,
	FinishRequest,
	GiveCredits,
	PageQuery,
	RecordRequest,
	ReferralEvent,
	RequestsQuery,
	StartedRequest,
	StartRequest,
	UsagePeriod,
} from './commands';
import type { DomainProblem } from './domainProblem';

type Outcome<T> = Result<T, DomainProblem>;

export interface Account {
	readonly accountId: string;
	readonly email: string;

	/** Counts every change a reader can see. Only `advance` and the calls below move it. */
	readonly version: number;
	/** The ledger as it stands, oldest first. */
	readonly entries: readonly LedgerEntry[];
	/** What was sent with `sendFeedback`, oldest first. */
	readonly feedback: readonly { readonly receipt: FeedbackReceipt; readonly input: FeedbackInput }[];
	/**
	 * Applies what is due by `now` (expiry, reset, renewal, midnight, an idle session) and tells the listeners.
	 */
	advance(now: number): void;
	/** The next instant at which something falls due by itself; midnight at the latest. */
	nextDueAt(): number;
	onEvent(listener: (event: AccountEvent) => void): () => void;
	/** What happened after version `lastEventId`, or that it is too long ago to tell. */
	eventsAfter(lastEventId: number): EventReplay;

	profile(now: number): Profile;
	subscription(now: number): Subscription;
	plans(now: number): Plan[];
	balance(now: number): Balance;
	grants(query: PageQuery, now: number): Outcome<GrantPage>;
	estimate(input: EstimateInput, now: number): Outcome<Estimate>;
	usageSummary(period: UsagePeriod, now: number): UsageSummary;
	usageByModel(period: UsagePeriod, now: number): UsageByModel[];
	usageDaily(query: DailyQuery, now: number): Outcome<UsageDay[]>;
	usageRequests(query: RequestsQuery, now: number): Outcome<UsageRequestPage>;
	usageSessions(query: PageQuery, now: number): Outcome<UsageSessionPage>;
	trial(now: number): Trial;
	dailyBonus(now: number): DailyBonus;
	referral(now: number): Referral;
	creditPacks(now: number): CreditPack;
	checkout(checkoutId: string, now: number): Outcome<CheckoutSession>;
	orders(query: PageQuery, now: number): Outcome<OrderPage>;

	claimDailyBonus(now: number): Outcome<ClaimResult>;
	cancelSubscription(now: number): Outcome<Subscription>;
	resumeSubscription(now: number): Outcome<Subscription>;
	openCheckout(input: CheckoutInput, now: number): Outcome<CheckoutSession>;
	sendFeedback(input: FeedbackInput, now: number): Outcome<FeedbackReceipt>;

	/** Opens a hold at the estimate. `insufficient-credits` is told before any work. */
	startRequest(command: StartRequest, now: number): Outcome<StartedRequest>;
	/** Settles at the actual cost and writes the usage row. Finishing twice gives the first row again. */
	finishRequest(command: FinishRequest, now: number): Outcome<FinishedRequest>;
	/** The work never happened: the hold is given back and no row is written. */
	abandonRequest(requestId: string, now: number): Outcome<Balance>;

	// What the control plane and the scenarios may do, and a client may not.
	recordRequest(command: RecordRequest, now: number): Outcome<FinishedRequest>;
	completeCheckout(checkoutId: string, now: number): Outcome<CheckoutSession>;
	failCheckout(checkoutId: string, now: number): Outcome<CheckoutSession>;
	/** From now on payments fail, or succeed again; succeeding again also pays what is overdue. */
	setPaymentWorks(works: boolean, now: number): void;
	startTrial(now: number): Outcome<Trial>;
	giveCredits(gift: GiveCredits, now: number): Outcome<Grant>;
	/** Takes back what is left of a grant. */
	voidGrant(grantId: string, now: number): Outcome<Grant>;
	/** Pays an order back and takes back what is left of its credits. */
	refundOrder(orderId: string, now: number): Outcome<Order>;
	recordReferralEvent(event: ReferralEvent, now: number): void;
	setEmailVerified(verified: boolean, now: number): void;
	setDailyBonusEnabled(enabled: boolean, now: number): void;
}

/**
 * A service that keeps credits. The hosted backend is one implementation; nothing outside this folder knows which
 * one answers. What a backend cannot do it says in `ServiceMeta.features` or by a section that does not apply.
 */

import type { CheckoutInput, CheckoutSession } from '../contract/checkout';
import type { CreditPack } from '../contract/creditPack';
import type { ClaimResult } from '../contract/dailyBonus';
import type { Estimate, EstimateInput } from '../contract/estimate';
import type { FeedbackInput, FeedbackReceipt } from '../contract/feedback';
import type { Grant } from '../contract/grant';
import type { ServiceMeta } from '../contract/meta';
import type { Model } from '../contract/model';
import type { OrderPage } from '../contract/order';
import type { AccountOverview } from '../contract/overview';
import type { Plan } from '../contract/plan';
import type { Subscription } from '../contract/subscription';
import type { UsageByModel } from '../contract/usageByModel';
import type { UsageDay } from '../contract/usageDay';
import type { UsageRequestPage } from '../contract/usageRequest';
import type { UsageSessionPage } from '../contract/usageSession';
import type { UsageSummary } from '../contract/usageSummary';
import type { Result } from '../util/result';
import type { ChatCall } from './chat/chatCall';
import type { ChatEvent } from './chat/chatEvent';
import type { EventSignal } from './events/accountEvent';
import type { MeterProblem } from './meterProblem';

export interface MeteringBackend
	extends AccountBackend,
		UsageBackend,
		BillingBackend,
		FeedbackBackend,
		ModelBackend {}

export interface AccountBackend {
	/** Scheme, host and port; what is cached of one backend is never shown for another. */
	readonly origin: string;
	/** Public: needs no session. */
	serviceMeta(): Promise<Result<Answer<ServiceMeta>, MeterProblem>>;
	/** `unchanged`: the answer that carried `knownTag` is still true. */
	accountOverview(knownTag: string | null): Promise<Result<Conditional<AccountOverview>, MeterProblem>>;
	/** In burn order. */
	grants(knownTag: string | null): Promise<Result<Conditional<readonly Grant[]>, MeterProblem>>;
	/** The same `idempotencyKey` (UUID) never grants twice, whatever happens to the answers. */
	claimDailyBonus(idempotencyKey: string): Read<ClaimResult>;
}

/** F20 to F24. */
export interface UsageBackend {
	usageSummary(period: 'all' | 'current'): Read<UsageSummary>;
	usageByModel(period: 'all' | 'current'): Read<readonly UsageByModel[]>;
	/** The last 30 UTC days, oldest first, every day there. */
	usageByDay(): Read<readonly UsageDay[]>;
	/** Newest first, 20 a page. */
	usageSessions(cursor: string | null): Read<UsageSessionPage>;
	usageRequests(filter: UsageRequestFilter, cursor: string | null): Read<UsageRequestPage>;
	/** The same list, as many at once as there may be: for whoever wants all of them. */
	requestBatch(filter: UsageRequestFilter, cursor: string | null): Read<UsageRequestPage>;
}

/** F40, F41. The same `idempotencyKey` has one effect, however often it is sent. */
export interface BillingBackend {
	plans(): Read<readonly Plan[]>;
	creditPack(): Read<CreditPack>;
	orders(cursor: string | null): Read<OrderPage>;
	checkout(checkoutId: string): Read<CheckoutSession>;
	createCheckout(input: CheckoutInput, idempotencyKey: string): Read<CheckoutSession>;
	cancelSubscription(idempotencyKey: string): Read<Subscription>;
	resumeSubscription(idempotencyKey: string): Read<Subscription>;
}

/** F42 */
export interface FeedbackBackend {
	sendFeedback(input: FeedbackInput, idempotencyKey: string): Read<FeedbackReceipt>;
}

/** F16. Models, what they cost, and calls to them that are charged. */
export interface ModelBackend {
	models(): Read<readonly Model[]>;
	/** Changes nothing. */
	estimate(input: EstimateInput): Read<Estimate>;
	/**
	 * Spends credits. Pieces of text as they come, then exactly one `ChatEnd`; never throws. Aborting `signal`, or
	 * leaving the iteration, hangs up: what was said until then is charged.
	 */
	chatStream(call: ChatCall, signal: AbortSignal): AsyncIterable<ChatEvent>;
}

/** Where `ServiceMeta.features.events` is on. */
export interface EventsBackend {
	/**
	 * What happens to the account after version `after`, as it happens: any number of events, then exactly one end;
	 * never throws. Aborting `signal`, or leaving the iteration, hangs up.
	 */
	accountEvents(after: number, signal: AbortSignal): AsyncIterable<EventSignal>;
}

type Read<T> = Promise<Result<T, MeterProblem>>;

export interface UsageRequestFilter {
	readonly modelId: string | null;
	readonly status: 'success' | 'error' | 'canceled' | null;
	readonly sessionId: string | null;
}

export interface Answer<T> {
	readonly value: T;
	/** The server's clock when it answered, epoch ms; null when it did not say. */
	readonly servedAt: number | null;
	/** For the next conditional read; null when the backend gave none. */
	readonly tag: string | null;
}

export type Conditional<T> =
	| { readonly kind: 'changed'; readonly answer: Answer<T> }
	| { readonly kind: 'unchanged'; readonly servedAt: number | null };

/**
 * A service that keeps credits. The hosted backend is one implementation; nothing outside this folder knows which
 * one answers. What a backend cannot do it says in `ServiceMeta.features` or by a section that does not apply.
 */

import type { ClaimResult } from '../contract/dailyBonus';
import type { Grant } from '../contract/grant';
import type { ServiceMeta } from '../contract/meta';
import type { AccountOverview } from '../contract/overview';
import type { Result } from '../util/result';
import type { MeterProblem } from './meterProblem';

export interface MeteringBackend {
	/** Scheme, host and port; what is cached of one backend is never shown for another. */
	readonly origin: string;
	/** Public: needs no session. */
	serviceMeta(): Promise<Result<Answer<ServiceMeta>, MeterProblem>>;
	/** `unchanged`: the answer that carried `knownTag` is still true. */
	accountOverview(knownTag: string | null): Promise<Result<Conditional<AccountOverview>, MeterProblem>>;
	/** In burn order. */
	grants(knownTag: string | null): Promise<Result<Conditional<readonly Grant[]>, MeterProblem>>;
	/** The same `idempotencyKey` (UUID) never grants twice, whatever happens to the answers. */
	claimDailyBonus(idempotencyKey: string): Promise<Result<Answer<ClaimResult>, MeterProblem>>;
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

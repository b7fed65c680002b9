/** What a test may do to the mock, in process or through `/__mock/*`. */
import type { CheckoutSession } from '../../../../src/contract/checkout';
import type { Result } from '../../../../src/util/result';
import type { AccountWorld } from '../../account/accountWorld';
import type { FinishedRequest, RecordRequest } from '../../account/commands';
import type { Exchange } from '../../exchangeLog';
import type { Fault, FaultInput } from '../../faults/fault';
import type { VoiceSettings } from '../chat/modelVoice';
import type { Features } from '../features';
import type { IssuedSession, OAuthServer } from '../oauth/createOAuthServer';
import type { RateLimitRules } from '../rateLimits';
import type { Refusal } from '../refusal';
import type { AccountDescription } from './describeState';

export interface MockState {
	/** The mock's clock. */
	readonly now: string;
	readonly scenario: string;
	readonly features: Features;
	readonly accounts: readonly AccountDescription[];
	readonly openStreams: number;
	/** How often each route was asked. */
	readonly hits: Readonly<Record<string, number>>;
	/** Answers that were not what the contract says, and crashes. Empty unless the mock has a bug. */
	readonly breaches: readonly string[];
	readonly oauth: ReturnType<OAuthServer['state']>;
}

export type MeteredRequest = Partial<RecordRequest> & { readonly accountId?: string | undefined };

export interface MockControl {
	/** The world of the moment, for what has no words here. */
	readonly world: AccountWorld;
	readonly oauth: OAuthServer;
	/** Of the mock's clock. */
	now(): number;
	advance(byMs: number): void;
	setNow(now: number): void;
	/** Another starting world; sessions of accounts that exist in both go on. */
	startScenario(name: string): void;
	setFeatures(features: Partial<Features>): void;
	setRateLimits(rules: Partial<RateLimitRules>): void;
	/** How fast the models talk, where they stop, what they say. */
	setVoice(settings: Partial<VoiceSettings>): void;
	addFault(fault: FaultInput): void;
	faults(): readonly Fault[];
	clearFaults(): void;
	/** One AI request from end to end, by default of the scenario's account. */
	record(request?: MeteredRequest): Result<FinishedRequest, Refusal>;
	completeCheckout(checkoutId: string): Result<CheckoutSession, Refusal>;
	failCheckout(checkoutId: string): Result<CheckoutSession, Refusal>;
	/** Tokens without a sign-in, by default of the scenario's account. */
	issueSession(accountId?: string): Promise<IssuedSession>;
	state(): MockState;
	exchanges(): readonly Exchange[];
	clearExchanges(): void;
	/** Cuts every events stream. */
	closeStreams(): void;
	/** The scenario from its beginning, the real time, no faults, no memory of requests, nobody signed in. */
	reset(): void;
}

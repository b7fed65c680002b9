/** All accounts of one running mock, and what they share. Deterministic: the same calls give the same world. */
import type { Result } from '../../../src/util/result';
import type { Account } from './account';
import type { NewAccount } from './commands';
import type { DomainProblem } from './domainProblem';
import type { ModelView } from './views';

export interface AccountWorldOptions {
	/** Milliseconds since the epoch. */
	readonly now: number;
	readonly seed: number;
	/** Addresses that bodies carry. Called when a body is made, so the server may learn its port late. */
	readonly links?: WorldLinks | undefined;
}

export interface WorldLinks {
	checkoutUrl(checkoutId: string): string;
	receiptUrl(orderId: string): string;
	shareUrl(referralCode: string): string;
}

export interface AccountWorld {
	/** In order of creation. The first is the one a scenario is about. */
	readonly accounts: readonly Account[];
	createAccount(newAccount: NewAccount, now: number): Account;
	findAccount(accountId: string): Account | undefined;
	findAccountByEmail(email: string): Account | undefined;
	models(): readonly ModelView[];
	/** A new account names who sent it. Only once, never oneself, only before the first request. */
	redeemReferral(refereeId: string, code: string, now: number): Result<void, DomainProblem>;
	advance(now: number): void;
	nextDueAt(): number | null;
}

export declare function createAccountWorld(options: AccountWorldOptions): AccountWorld;

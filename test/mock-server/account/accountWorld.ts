/**
 * All accounts of one running mock, and what they share. Deterministic: the same calls give the same world.
 */
import type { Model } from '../../../src/contract/model';
import { fail, ok, type Result } from '../../../src/util/result';
import type { Account } from './account';
import { type AccountState, createAccountState } from './accountState';
import type { NewAccount } from './commands';
import { credits } from './credits';
import { type DomainProblem, invalid } from './domainProblem';
import { models } from './modelCatalogue';
import { openAccount } from './openAccount';
import { freePlan } from './planCatalogue';
import { startPlan } from './subscription';
import { beginTelling } from './tellChanges';
import { DAY_MS } from './utcDay';
import { exampleLinks, type WorldLinks } from './worldLinks';

export interface AccountWorldOptions {
	readonly seed: number;
	readonly links?: WorldLinks | undefined;
}

export interface AccountWorld {
	/** In order of creation. The first is the one a scenario is about. */
	readonly accounts: readonly Account[];
	createAccount(newAccount: NewAccount, now: number): Account;
	/** As above, for somebody whose past is yet to be lived: nothing is told before `beginTelling`. */
	createQuietAccount(newAccount: NewAccount, now: number): Account;
	beginTelling(): void;
	findAccount(accountId: string): Account | undefined;
	findAccountByEmail(email: string): Account | undefined;
	models(): readonly Model[];
	/** A newcomer names who sent them: once, not oneself, and before the first request. */
	redeemReferral(refereeId: string, code: string, now: number): Result<void, DomainProblem>;
	advance(now: number): void;
	nextDueAt(): number | null;
}

const FREE_QUOTA_MICRO = credits(20);
const FREE_QUOTA_LIFETIME_MS = 30 * DAY_MS;
/** Keeps the names that accounts hand out apart. */
const SEED_STEP = 0x9e3779b1;

export function createAccountWorld({ seed, links = exampleLinks }: AccountWorldOptions): AccountWorld {
	const states: AccountState[] = [];
	const accounts: Account[] = [];

	const createQuietAccount = (newAccount: NewAccount, now: number): Account => {
		const state = createAccountState(newAccount, seed + accounts.length * SEED_STEP, links, now);
		startPlan(state, freePlan, 'voided');
		if (newAccount.withoutFreeQuota !== true) giveFreeQuota(state);
		const account = openAccount(state);
		state.onMilestone = (event, at) => {
			const referrer = accounts.find(({ accountId }) => accountId === state.referral.referrerId);
			referrer?.recordReferralEvent({ refereeId: state.accountId, event }, at);
		};
		states.push(state);
		accounts.push(account);
		return account;
	};

	const createAccount = (newAccount: NewAccount, now: number): Account => {
		const account = createQuietAccount(newAccount, now);
		for (const state of states) if (state.accountId === account.accountId) beginTelling(state);
		return account;
	};

	const redeemReferral = (refereeId: string, code: string, now: number): Result<void, DomainProblem> => {
		const referee = states.find(({ accountId }) => accountId === refereeId);
		const referrer = states.find(({ referral }) => referral.code === code);
		if (referee === undefined) return fail({ code: 'not-found' });
		const isLate = referee.referral.referrerId !== null || referee.usage.rows.size > 0;
		if (referrer === undefined || referrer === referee || isLate)
			return fail(invalid('/code', 'Not valid here'));
		referee.referral.referrerId = referrer.accountId;
		accounts
			.find(({ accountId }) => accountId === referrer.accountId)
			?.recordReferralEvent({ refereeId, event: 'registered' }, now);
		return ok(undefined);
	};

	return {
		accounts,
		createAccount,
		createQuietAccount,
		beginTelling: () => {
			for (const state of states) if (!state.events.isOpen) beginTelling(state);
		},
		findAccount: accountId => accounts.find(account => account.accountId === accountId),
		findAccountByEmail: email => accounts.find(account => account.email === email),
		models: () => models,
		redeemReferral,
		advance: now => {
			for (const account of accounts) account.advance(now);
		},
		nextDueAt: () =>
			accounts.length === 0 ? null : Math.min(...accounts.map(account => account.nextDueAt())),
	};
}

function giveFreeQuota(state: AccountState): void {
	const { ledger, clockAt } = state;
	const expiresAt = clockAt + FREE_QUOTA_LIFETIME_MS;
	ledger.give(
		{ kind: 'freeQuota', amountMicro: FREE_QUOTA_MICRO, expiresAt, uniqueKey: 'freeQuota' },
		clockAt,
	);
}

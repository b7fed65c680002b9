/**
 * The balance as other extensions get it: plain, frozen, in credits, and without a word on whose it is. The same
 * figures are withheld as on screen: what is over a day old, and an allowance that does not add up (F51).
 */
import type { CreditAllowance, CreditBalance } from '../../../creditbar.d.ts';
import type { AccountState } from '../../account/accountState';
import type { Balance } from '../../contract/balance';
import { freshnessLevel } from '../freshness';
import { addsUp } from '../sections/credits';

const microPerCredit = 1_000_000;

interface SharingContext {
	/** Epoch ms */
	readonly now: number;
	/** The user hides the figures, so nobody else gets to draw them either. */
	readonly isPrivate: boolean;
}

export function shareableBalance(
	state: AccountState,
	{ now, isPrivate }: SharingContext,
): CreditBalance | undefined {
	if (state.kind !== 'open' || freshnessLevel(state.fetchedAt, now) === 'hidden') return undefined;
	const { balance } = state.snapshot.overview.sections;
	if (balance.status !== 'ok') return undefined;
	const { unlimited, status, spendableMicro, nextResetAt } = balance.data;
	return Object.freeze({
		spendable: isPrivate ? undefined : spendableMicro / microPerCredit,
		allowance: isPrivate ? undefined : allowanceOf(balance.data),
		unlimited,
		status,
		resetAt: nextResetAt ?? undefined,
		updatedAt: new Date(state.fetchedAt).toISOString(),
	});
}

function allowanceOf(balance: Balance): CreditAllowance | undefined {
	if (!addsUp(balance) || balance.totalMicro === 0) return undefined;
	return Object.freeze({
		total: balance.totalMicro / microPerCredit,
		used: balance.usedMicro / microPerCredit,
		left: balance.availableMicro / microPerCredit,
	});
}

/** Whether a listener would notice: a newer reading of the same figures is no change. */
export function isSameBalance(one: CreditBalance | undefined, other: CreditBalance | undefined): boolean {
	const figures = (balance: CreditBalance | undefined) =>
		JSON.stringify(balance && { ...balance, updatedAt: undefined });
	return figures(one) === figures(other);
}

/**
 * The figures of the account card. Total = used + held + available holds for the allowance of the running
 * period; spendable = available + additional + other holds for everything.
 */
import type { GrantKind } from './grant';
import { type GrantTally, isAllowanceKind, type LedgerIndex } from './ledgerIndex';

export interface LedgerBalance {
	readonly unlimited: boolean;
	readonly period: { readonly startAt: number; readonly endAt: number } | null;
	readonly totalMicro: number;
	readonly usedMicro: number;
	readonly heldMicro: number;
	readonly availableMicro: number;
	readonly additionalMicro: number;
	readonly otherMicro: number;
	readonly spendableMicro: number;
	readonly overageMicro: number;
	readonly lowThresholdMicro: number;
	readonly nextExpiry: { readonly at: number; readonly amountMicro: number; readonly kind: GrantKind } | null;
}

export function readLedgerBalance(index: LedgerIndex): LedgerBalance {
	const sum = { totalMicro: 0, usedMicro: 0, heldMicro: 0, availableMicro: 0 };
	let additionalMicro = 0;
	let otherMicro = 0;
	for (const tally of index.live) {
		if (tally.phase !== 'active') continue;
		if (isAllowanceKind(tally.grant)) {
			sum.totalMicro += tally.grant.amountMicro;
			sum.usedMicro += tally.usedMicro;
			sum.heldMicro += tally.heldMicro;
			sum.availableMicro += tally.remainingMicro;
		} else if (tally.grant.kind === 'purchased') additionalMicro += tally.remainingMicro;
		else otherMicro += tally.remainingMicro;
	}
	const { spendableMicro, overageMicro, period, allowance } = index;
	const unlimited = allowance?.unlimited ?? false;
	const lowThresholdMicro = allowance?.lowThresholdMicro ?? 0;
	const nextExpiry = findNextExpiry(index.live);
	const rest = { additionalMicro, otherMicro, spendableMicro, overageMicro, lowThresholdMicro, nextExpiry };
	return { unlimited, period, ...sum, ...rest };
}

/**
 * How much lapses next when nothing more is spent; of several kinds at one instant, the one that is spent
 * first is named.
 */
function findNextExpiry(live: readonly GrantTally[]): LedgerBalance['nextExpiry'] {
	let next: { at: number; amountMicro: number; kind: GrantKind } | null = null;
	for (const { grant, phase, remainingMicro } of live) {
		if (phase !== 'active' || grant.expiresAt === null || remainingMicro === 0) continue;
		const { expiresAt: at, kind } = grant;
		if (next === null || at < next.at) next = { at, amountMicro: remainingMicro, kind };
		else if (at === next.at) next.amountMicro += remainingMicro;
	}
	return next;
}

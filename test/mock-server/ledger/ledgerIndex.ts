/**
 * What the lines add up to, kept up to date line by line, so that answering costs the same after a hundred
 * lines and after a hundred thousand. It holds nothing that a plain fold over the lines (`foldEntries.ts`)
 * would not find.
 */
import type { Allowance } from './allowance';
import type { Grant } from './grant';
import type { LedgerEntry } from './ledgerEntry';

/** `moved` and `voided`: closed before its time; what a hold gives back to it later goes the same way. */
export type GrantPhase = 'scheduled' | 'active' | 'expired' | 'moved' | 'voided';

export interface GrantTally {
	readonly grant: Grant;
	phase: GrantPhase;
	usedMicro: number;
	heldMicro: number;
	expiredMicro: number;
	voidedMicro: number;
	movedMicro: number;
	/** What can be spent of it; all of it while it is scheduled. */
	remainingMicro: number;
	/** The line after which it was of no more interest. */
	endedSeq: number | null;
}

export interface HoldTally {
	readonly id: string;
	readonly openedAt: number;
	readonly expiresAt: number;
	/** In the order of taking, which is burn order at that time. */
	readonly parts: { readonly grantId: string; readonly amountMicro: number }[];
	status: 'open' | 'settled' | 'released' | 'expired';
	actualMicro: number;
}

export interface LedgerIndex {
	readonly entries: LedgerEntry[];
	readonly grants: Map<string, GrantTally>;
	/** Grants that still matter, in burn order: scheduled, not used up, or part of the running period. */
	readonly live: GrantTally[];
	/** Grants that no longer matter, in the order in which they ended. */
	readonly ended: GrantTally[];
	readonly holds: Map<string, HoldTally>;
	readonly openHolds: Map<string, HoldTally>;
	readonly grantByKey: Map<string, GrantTally>;
	spendableMicro: number;
	overageMicro: number;
	allowance: Allowance | null;
	period: { readonly startAt: number; readonly endAt: number } | null;
}

export function createLedgerIndex(): LedgerIndex {
	return {
		entries: [],
		grants: new Map(),
		live: [],
		ended: [],
		holds: new Map(),
		openHolds: new Map(),
		grantByKey: new Map(),
		spendableMicro: 0,
		overageMicro: 0,
		allowance: null,
		period: null,
	};
}

/** The kinds that make up the monthly allowance: they live and end with the period. */
export function isAllowanceKind(grant: Grant): boolean {
	return grant.kind === 'allocation' || grant.kind === 'rollover' || grant.kind === 'carryOver';
}

export function findGrant(index: LedgerIndex, grantId: string): GrantTally {
	const tally = index.grants.get(grantId);
	if (tally === undefined) throw new RangeError(`No grant ${grantId} in this ledger`);
	return tally;
}

export function findHold(index: LedgerIndex, holdId: string): HoldTally {
	const hold = index.holds.get(holdId);
	if (hold === undefined) throw new RangeError(`No hold ${holdId} in this ledger`);
	return hold;
}

/**
 * The plain fold: what a reader with nothing but the lines would find, by filtering and adding. Slow and
 * obvious on purpose; the tests hold the index against it.
 */
import type { Grant } from './grant';
import type { LedgerEntry } from './ledgerEntry';

export interface FoldedLedger {
	readonly spendableMicro: number;
	readonly overageMicro: number;
	readonly openHoldIds: readonly string[];
	readonly grants: readonly FoldedGrant[];
}

export interface FoldedGrant {
	readonly grant: Grant;
	readonly usedMicro: number;
	readonly heldMicro: number;
	readonly expiredMicro: number;
	readonly voidedMicro: number;
	readonly movedMicro: number;
	readonly remainingMicro: number;
}

export function foldEntries(entries: readonly LedgerEntry[]): FoldedLedger {
	const ended = new Set(entries.flatMap(entry => (entry.type === 'holdEnded' ? [entry.holdId] : [])));
	return {
		spendableMicro: sumOf(entries),
		overageMicro:
			sum(entries.map(entry => (entry.type === 'overage' ? entry.overageMicro : 0))) -
			sum(entries.map(entry => (entry.type === 'overageRepaid' ? entry.overageMicro : 0))),
		openHoldIds: entries.flatMap(entry =>
			entry.type === 'holdOpened' && !ended.has(entry.holdId) ? [entry.holdId] : [],
		),
		grants: grantsOf(entries).map(grant => foldGrant(grant, entries)),
	};
}

function grantsOf(entries: readonly LedgerEntry[]): readonly Grant[] {
	const grants = new Map<string, Grant>();
	for (const entry of entries) {
		if (entry.type === 'scheduled' || entry.type === 'granted') grants.set(entry.grant.id, entry.grant);
	}
	return [...grants.values()];
}

function foldGrant(grant: Grant, entries: readonly LedgerEntry[]): FoldedGrant {
	const given = entries.filter(entry => entry.type === 'granted' && entry.grant.id === grant.id);
	const lines = entries.filter(entry => 'grantId' in entry && entry.grantId === grant.id);
	const taken = (...types: readonly LedgerEntry['type'][]): number =>
		0 - sumOf(lines.filter(line => types.includes(line.type)));
	const neverBegan = given.length === 0;
	const voidedEarly = neverBegan && lines.some(line => line.type === 'voided');
	return {
		grant,
		usedMicro: taken('consumed', 'overageRepaid'),
		heldMicro: taken('held', 'released'),
		expiredMicro: taken('expired'),
		voidedMicro: voidedEarly ? grant.amountMicro : taken('voided'),
		movedMicro: taken('movedOut'),
		remainingMicro: neverBegan ? (voidedEarly ? 0 : grant.amountMicro) : sumOf(given) + sumOf(lines),
	};
}

function sumOf(entries: readonly LedgerEntry[]): number {
	return sum(entries.map(entry => entry.amountMicro));
}

function sum(amounts: readonly number[]): number {
	return amounts.reduce((total, amount) => total + amount, 0);
}

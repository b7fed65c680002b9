/** The fold step: the only code that changes the index, and it looks at nothing but the line. */
import { compareBurnOrder } from './burnOrder';
import type { Grant } from './grant';
import type { LedgerEntry } from './ledgerEntry';
import { findGrant, findHold, type GrantTally, isAllowanceKind, type LedgerIndex } from './ledgerIndex';

export function applyEntry(index: LedgerIndex, entry: LedgerEntry): void {
	index.entries.push(entry);
	index.spendableMicro += entry.amountMicro;
	switch (entry.type) {
		case 'scheduled':
			addGrant(index, entry.grant, 'scheduled');
			return;
		case 'granted':
			addGrant(index, entry.grant, 'active');
			return;
		case 'holdOpened': {
			const { holdId: id, at: openedAt, expiresAt } = entry;
			const hold = { id, openedAt, expiresAt, parts: [], status: 'open' as const, actualMicro: 0 };
			index.holds.set(id, hold);
			index.openHolds.set(id, hold);
			return;
		}
		case 'holdEnded': {
			const hold = findHold(index, entry.holdId);
			hold.status = entry.outcome;
			hold.actualMicro = entry.actualMicro;
			index.openHolds.delete(hold.id);
			return;
		}
		case 'overage':
			index.overageMicro += entry.overageMicro;
			return;
		case 'unmetered':
			return;
		case 'allowanceSet':
			index.allowance = entry.allowance;
			index.period = null;
			return;
		case 'periodStarted':
			index.period = { startAt: entry.startAt, endAt: entry.endAt };
			return;
		default:
			moveWithinGrant(index, entry);
	}
}

type GrantLine = Extract<LedgerEntry, { grantId: string }>;

function moveWithinGrant(index: LedgerIndex, entry: GrantLine): void {
	const tally = findGrant(index, entry.grantId);
	const outMicro = -entry.amountMicro;
	tally.remainingMicro -= outMicro;
	switch (entry.type) {
		case 'held':
			tally.heldMicro += outMicro;
			findHold(index, entry.holdId).parts.push({ grantId: entry.grantId, amountMicro: outMicro });
			break;
		case 'released':
			tally.heldMicro += outMicro;
			break;
		case 'consumed':
			tally.usedMicro += outMicro;
			break;
		case 'overageRepaid':
			tally.usedMicro += outMicro;
			index.overageMicro -= entry.overageMicro;
			break;
		case 'expired':
			tally.expiredMicro += outMicro;
			tally.phase = 'expired';
			break;
		case 'voided':
			tally.voidedMicro += tally.phase === 'scheduled' ? tally.remainingMicro : outMicro;
			if (tally.phase === 'scheduled') tally.remainingMicro = 0;
			tally.phase = 'voided';
			break;
		case 'movedOut':
			tally.movedMicro += outMicro;
			if (entry.closes) tally.phase = 'moved';
			break;
	}
	retireWhenDone(index, tally, entry.seq);
}

function addGrant(index: LedgerIndex, grant: Grant, phase: 'scheduled' | 'active'): void {
	const known = index.grants.get(grant.id);
	if (known !== undefined) {
		known.phase = phase;
		return;
	}
	const tally: GrantTally = {
		grant,
		phase,
		usedMicro: 0,
		heldMicro: 0,
		expiredMicro: 0,
		voidedMicro: 0,
		movedMicro: 0,
		remainingMicro: grant.amountMicro,
		endedSeq: null,
	};
	index.grants.set(grant.id, tally);
	if (grant.uniqueKey !== null) index.grantByKey.set(grant.uniqueKey, tally);
	index.live.splice(burnPosition(index.live, grant), 0, tally);
}

function burnPosition(live: readonly GrantTally[], grant: Grant): number {
	let low = 0;
	let high = live.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const other = live[middle];
		if (other !== undefined && compareBurnOrder(other.grant, grant) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

function retireWhenDone(index: LedgerIndex, tally: GrantTally, seq: number): void {
	if (tally.endedSeq !== null || tally.heldMicro > 0 || tally.remainingMicro > 0) return;
	if (tally.phase === 'active' && isAllowanceKind(tally.grant)) return;
	tally.endedSeq = seq;
	index.live.splice(index.live.indexOf(tally), 1);
	index.ended.push(tally);
}

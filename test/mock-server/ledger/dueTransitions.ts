/**
 * What time does to a ledger. Every instant at which something falls due is worked through on its own, oldest
 * first, and at one instant always in this order: holds lapse, grants expire, the unused allocation rolls
 * over, new grants begin, overage is repaid, the next period starts. So a ledger that was left alone for a
 * year and one that was looked at every second come out the same.
 */
import { nextBoundary } from './billingPeriod';
import { releaseHold } from './hold';
import type { LedgerIndex } from './ledgerIndex';
import type { LedgerPen } from './ledgerPen';
import { repayOverage } from './takeInBurnOrder';

export function nextDueAt(index: LedgerIndex): number | null {
	let dueAt = index.period?.endAt ?? Number.POSITIVE_INFINITY;
	for (const hold of index.openHolds.values()) dueAt = Math.min(dueAt, hold.expiresAt);
	for (const { grant, phase } of index.live) {
		if (phase === 'scheduled') dueAt = Math.min(dueAt, grant.effectiveAt);
		if (phase === 'active' && grant.expiresAt !== null) dueAt = Math.min(dueAt, grant.expiresAt);
	}
	return dueAt === Number.POSITIVE_INFINITY ? null : dueAt;
}

/** Everything that falls due at exactly this pen's instant. */
export function applyDueAtOnce(pen: LedgerPen): void {
	const { index, at } = pen;
	for (const hold of [...index.openHolds.values()]) {
		if (hold.expiresAt <= at) releaseHold(pen, hold, 'expired');
	}
	const next = nextPeriod(index, at);
	const rolling = expireGrants(pen, next !== null);
	if (next !== null && rolling !== null) rollOver(pen, rolling, next.endAt);
	for (const { grant, phase } of [...index.live]) {
		if (phase !== 'scheduled' || grant.effectiveAt > at) continue;
		pen.write({ type: 'granted', amountMicro: grant.amountMicro, grant });
	}
	if (next !== null) grantAllocation(pen, next.endAt);
	repayOverage(pen);
	if (next !== null) pen.write({ type: 'periodStarted', amountMicro: 0, ...next });
	else if (index.period !== null && index.period.endAt <= at) {
		pen.write({ type: 'allowanceSet', amountMicro: 0, allowance: null });
	}
}

/**
 * The allocation of the period that begins now; a plan without credits, or with no end of them, grants none.
 */
export function grantAllocation(pen: LedgerPen, expiresAt: number): void {
	const amountMicro = pen.index.allowance?.amountMicro ?? 0;
	if (amountMicro === 0) return;
	pen.give({ kind: 'allocation', amountMicro, expiresAt, uniqueKey: `allocation:${pen.at}` });
}

function nextPeriod(index: LedgerIndex, at: number): { startAt: number; endAt: number } | null {
	const { allowance, period } = index;
	if (allowance === null || period === null || period.endAt > at) return null;
	if (allowance.endsAt !== null && allowance.endsAt <= at) return null;
	return { startAt: at, endAt: nextBoundary(allowance, at) };
}

/**
 * Lapses what has reached its end, but for the part of the allocation that is about to roll over, which it
 * returns.
 */
function expireGrants(pen: LedgerPen, renews: boolean): Rolling | null {
	const rollover = renews ? (pen.index.allowance?.rollover ?? null) : null;
	let rolling: Rolling | null = null;
	for (const tally of [...pen.index.live]) {
		const { grant, phase, remainingMicro } = tally;
		if (phase !== 'active' || grant.expiresAt === null || grant.expiresAt > pen.at) continue;
		const rolls = rollover !== null && grant.kind === 'allocation';
		const keptMicro = rolls ? Math.min(rollover.maxMicro ?? remainingMicro, remainingMicro) : 0;
		pen.write({ type: 'expired', grantId: grant.id, amountMicro: keptMicro - remainingMicro });
		if (keptMicro > 0) rolling = { grantId: grant.id, amountMicro: keptMicro };
	}
	return rolling;
}

interface Rolling {
	readonly grantId: string;
	readonly amountMicro: number;
}

/** A rolled-over credit lasts one more period; it does not roll over again. */
function rollOver(pen: LedgerPen, { grantId, amountMicro }: Rolling, expiresAt: number): void {
	const target = pen.give({ kind: 'rollover', amountMicro, expiresAt, uniqueKey: `rollover:${pen.at}` });
	pen.write({ type: 'movedOut', grantId, amountMicro: -amountMicro, toGrantId: target.id, closes: false });
}

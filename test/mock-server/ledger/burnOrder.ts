/**
 * In which order credits are spent. The order is total: what expires goes before what does not, what was paid
 * for goes last, and inside a tier the earliest expiry goes first, so nothing lapses while something
 * longer-lived is spent.
 */
import type { Grant } from './grant';

type Tier = 10 | 50 | 90;

export function burnTier(grant: Grant): Tier {
	if (grant.kind === 'purchased') return 90;
	return grant.expiresAt === null ? 50 : 10;
}

/** Negative when `a` is spent before `b`. */
export function compareBurnOrder(a: Grant, b: Grant): number {
	return (
		burnTier(a) - burnTier(b) ||
		compareExpiry(a.expiresAt, b.expiresAt) ||
		a.effectiveAt - b.effectiveAt ||
		a.createdSeq - b.createdSeq ||
		compareText(a.id, b.id)
	);
}

function compareExpiry(a: number | null, b: number | null): number {
	if (a === b) return 0;
	if (a === null) return 1;
	if (b === null) return -1;
	return a - b;
}

function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

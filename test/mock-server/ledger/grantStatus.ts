/**
 * A grant's status is derived, never stored. Used up stays used up, also after the day it would have expired.
 */
import type { GrantTally } from './ledgerIndex';

export type GrantStatus = 'pending' | 'active' | 'depleted' | 'expired' | 'voided';

export function grantStatus(tally: GrantTally): GrantStatus {
	if (tally.phase === 'scheduled') return 'pending';
	if (tally.phase === 'voided') return 'voided';
	if (tally.usedMicro === tally.grant.amountMicro || tally.phase === 'moved') return 'depleted';
	if (tally.phase === 'expired') return 'expired';
	return tally.remainingMicro + tally.heldMicro === 0 ? 'depleted' : 'active';
}

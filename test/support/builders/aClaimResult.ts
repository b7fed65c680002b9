import type { ClaimResult } from '../../../src/contract/dailyBonus';
import { aBalance } from './aBalance';
import { aClaimedBonus } from './aClaimedBonus';
import { credits } from './credits';

/** The answer to a claim of four credits. */
export function aClaimResult(about: Partial<ClaimResult> = {}): ClaimResult {
	return {
		claim: {
			day: '2025-03-10',
			claimedAt: '2025-03-10T12:00:00Z',
			amountMicro: credits(4),
			streakDay: 3,
			expiresAt: '2025-03-17T12:00:00Z',
		},
		dailyBonus: aClaimedBonus(),
		balance: aBalance({ version: 2, otherMicro: credits(4) }),
		...about,
	};
}

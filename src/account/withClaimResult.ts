import type { ClaimResult } from '../contract/dailyBonus';
import type { AccountSnapshot } from './accountState';

/** The snapshot as it stands after a claim, from the claim's own answer. */
export function withClaimResult(snapshot: AccountSnapshot, result: ClaimResult): AccountSnapshot {
	const { overview } = snapshot;
	return {
		...snapshot,
		overview: {
			...overview,
			version: result.balance.version,
			sections: {
				...overview.sections,
				balance: { status: 'ok', data: result.balance },
				dailyBonus: { status: 'ok', data: result.dailyBonus },
			},
		},
	};
}

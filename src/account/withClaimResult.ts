import type { ClaimResult } from '../contract/dailyBonus';
import type { AccountSnapshot } from './accountState';
import { withNews } from './news/withNews';

/** The snapshot as it stands after a claim. The answer to a repeat is the first one's, which may be old by then. */
export function withClaimResult(
	snapshot: AccountSnapshot,
	{ balance, dailyBonus }: ClaimResult,
	takenAt: number,
): AccountSnapshot {
	const news = { version: balance.version, sections: { balance, dailyBonus } };
	return withNews(snapshot, news, takenAt) ?? snapshot;
}

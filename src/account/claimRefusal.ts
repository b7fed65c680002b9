import type { AccountSnapshot } from './accountState';
import type { ClaimOutcome } from './claimOutcome';

/** What is certain about a claim without asking: no bonus for this account, or not before a date that has not come. */
export function claimRefusal(snapshot: AccountSnapshot, now: number): ClaimOutcome | null {
	const section = snapshot.overview.sections.dailyBonus;
	if (section.status === 'notApplicable') return { kind: 'notEligible', reason: 'unknown' };
	if (section.status !== 'ok') return null;
	const { eligible, ineligibleReason, claimable, nextAvailableAt } = section.data;
	if (!eligible) return { kind: 'notEligible', reason: ineligibleReason ?? 'unknown' };
	const isLater = nextAvailableAt !== null && Date.parse(nextAvailableAt) > now + snapshot.serverOffsetMs;
	return !claimable && isLater ? { kind: 'alreadyClaimed', nextAvailableAt } : null;
}

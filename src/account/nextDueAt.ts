import type { AccountSnapshot } from './accountState';

/**
 * The first instant after `after` (epoch ms, this machine's clock) at which the account changes by itself: a reset,
 * an expiry, the end of a trial, the next bonus. Null when none is known.
 */
export function nextDueAt(snapshot: AccountSnapshot, after: number): number | null {
	const { balance, dailyBonus, trial, subscription } = snapshot.overview.sections;
	const instants = [
		...(balance.status === 'ok' ? [balance.data.nextResetAt, balance.data.nextExpiry?.at] : []),
		...(dailyBonus.status === 'ok' ? [dailyBonus.data.nextAvailableAt] : []),
		...(trial.status === 'ok' ? [trial.data.endsAt] : []),
		...(subscription.status === 'ok' ? [subscription.data.nextRenewalAt, subscription.data.endsAt] : []),
	];
	const due = instants
		.filter(at => typeof at === 'string')
		.map(at => Date.parse(at) - snapshot.serverOffsetMs)
		.filter(at => at > after);
	return due.length > 0 ? Math.min(...due) : null;
}

/** F51. How far the figures on screen can be trusted by their age. */
const pollIntervalMs = 5 * 60_000;
const hideAfterMs = 24 * 60 * 60_000;

/** `hidden`: too old to be shown as a figure at all. */
export type FreshnessLevel = 'fresh' | 'stale' | 'hidden';

export function freshnessLevel(fetchedAt: number, now: number): FreshnessLevel {
	const ageMs = Math.abs(now - fetchedAt);
	if (ageMs > hideAfterMs) return 'hidden';
	return ageMs > 2 * pollIntervalMs ? 'stale' : 'fresh';
}

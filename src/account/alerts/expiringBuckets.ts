import type { AccountSnapshot } from '../accountState';

const soonMs = 3 * 24 * 60 * 60_000;

/** Credits that will be lost soon if they are not used. */
export interface ExpiringBucket {
	/**
	 * What it is remembered by. A bonus comes and goes every day, so all of them are one: told once in a period, not
	 * every day of it.
	 */
	readonly key: string;
	readonly amountMicro: number;
	readonly at: string;
}

/** F14. What rolls over is not lost, and an amount that shows as nothing is not worth a word. */
export function expiringBuckets(snapshot: AccountSnapshot, serverNow: number): readonly ExpiringBucket[] {
	const { subscription } = snapshot.overview.sections;
	const rollsOver = subscription.status === 'ok' && subscription.data.rollover.enabled;
	const smallestMicro = 1_000_000 / 10 ** snapshot.meta.displayDecimals;
	return (snapshot.grants ?? []).flatMap(({ kind, status, remainingMicro, expiresAt }) => {
		if (status !== 'active' || expiresAt === null || remainingMicro < smallestMicro) return [];
		if (rollsOver && kind === 'allocation') return [];
		const leftMs = Date.parse(expiresAt) - serverNow;
		if (leftMs <= 0 || leftMs > soonMs) return [];
		const key = kind === 'dailyBonus' ? kind : `${kind} ${expiresAt}`;
		return [{ key, amountMicro: remainingMicro, at: expiresAt }];
	});
}

import type { Balance } from '../../contract/balance';
import type { Grant } from '../../contract/grant';

/** Credits that can be spent until `expiresAt`, epoch ms; in the order in which they are spent. */
export interface SpendableBucket {
	readonly amountMicro: number;
	readonly expiresAt: number;
}

/**
 * The balance says how much there is, the buckets say until when. They may be of different age: what the balance has
 * less was spent from the first ones, what it has more expires on no known day.
 */
export function spendableBuckets(
	{ spendableMicro }: Balance,
	grants: readonly Grant[] | null,
): readonly SpendableBucket[] {
	const active = (grants ?? [])
		.filter(({ status, remainingMicro }) => status === 'active' && remainingMicro > 0)
		.toSorted((a, b) => a.burnOrder - b.burnOrder);
	const inBuckets = active.reduce((sum, { remainingMicro }) => sum + remainingMicro, 0);
	let spentMicro = Math.max(0, inBuckets - spendableMicro);
	const buckets = active.map(({ remainingMicro, expiresAt }) => {
		const goneMicro = Math.min(spentMicro, remainingMicro);
		spentMicro -= goneMicro;
		return {
			amountMicro: remainingMicro - goneMicro,
			expiresAt: expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt),
		};
	});
	const moreMicro = Math.max(0, spendableMicro - inBuckets);
	return [...buckets, { amountMicro: moreMicro, expiresAt: Number.POSITIVE_INFINITY }];
}

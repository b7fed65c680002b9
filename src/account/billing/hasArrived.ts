import type { CheckoutInput, CheckoutSession } from '../../contract/checkout';
import type { AccountSnapshot } from '../accountState';

/** What was on the account before a checkout, to tell what came of it. Null where it was not known. */
export interface PurchaseBaseline {
	/** Buckets of bought credits. */
	readonly purchasedIds: readonly string[] | null;
	readonly additionalMicro: number | null;
}

export function purchaseBaseline({ grants, overview }: AccountSnapshot): PurchaseBaseline {
	const { balance } = overview.sections;
	return {
		purchasedIds: grants?.filter(grant => grant.kind === 'purchased').map(grant => grant.id) ?? null,
		additionalMicro: balance.status === 'ok' ? balance.data.additionalMicro : null,
	};
}

/**
 * Whether what was paid for is on the account. For credits a bucket that was not there before tells it: the balance
 * alone would not, since it also moves by what is spent meanwhile.
 */
export function hasArrived(
	snapshot: AccountSnapshot,
	paid: {
		readonly item: CheckoutInput;
		readonly session: CheckoutSession;
		readonly before: PurchaseBaseline;
	},
): boolean {
	const { item, session, before } = paid;
	const { subscription, balance } = snapshot.overview.sections;
	if (item.kind === 'plan') return subscription.status === 'ok' && subscription.data.plan.id === item.planId;
	const { creditsMicro } = session;
	if (balance.status !== 'ok') return false;
	const { purchasedIds, additionalMicro } = before;
	// Nothing to compare with: the account was read after the payment, and that has to do.
	if (creditsMicro === null || (purchasedIds === null && additionalMicro === null)) return true;
	const isNew = (id: string) => purchasedIds !== null && !purchasedIds.includes(id);
	const hasNewBucket = snapshot.grants?.some(
		grant => grant.kind === 'purchased' && grant.amountMicro === creditsMicro && isNew(grant.id),
	);
	if (hasNewBucket) return true;
	return additionalMicro !== null && balance.data.additionalMicro >= additionalMicro + creditsMicro;
}

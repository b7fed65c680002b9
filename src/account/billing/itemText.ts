import type { CheckoutInput } from '../../contract/checkout';

/** What is being paid for, in one word: two presses for the same are one change. */
export function itemText(item: CheckoutInput): string {
	return item.kind === 'plan' ? `plan:${item.planId}` : `creditPack:${item.quantity}`;
}

export function isSameItem(one: CheckoutInput, other: CheckoutInput): boolean {
	return itemText(one) === itemText(other);
}

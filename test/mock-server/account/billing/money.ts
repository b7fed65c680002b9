import type { Money } from '../../../../src/contract/money';

/** Whole cents. */
export function money(amountMinor: number): Money {
	return { amountMinor, currency: 'USD' };
}

/** Credits for sale, one by one: on plans that allow it, while nothing is overdue. They never expire. */
import type { CreditPack } from '../../../../src/contract/creditPack';
import type { AccountState } from '../accountState';
import { credits } from '../credits';
import { currentPlan } from '../subscription';
import { money } from './money';

export const UNIT_PRICE_MINOR = 10;
export const CREDITS_PER_UNIT_MICRO = credits(1);
export const MIN_QUANTITY = 1;
export const MAX_QUANTITY = 300;

export function readCreditPack(state: AccountState): CreditPack {
	const ineligibleReason = reasonAgainst(state);
	return {
		eligible: ineligibleReason === null,
		ineligibleReason,
		unitPrice: money(UNIT_PRICE_MINOR),
		minQuantity: MIN_QUANTITY,
		maxQuantity: MAX_QUANTITY,
		creditsPerUnitMicro: CREDITS_PER_UNIT_MICRO,
		expires: false,
	};
}

export function canPurchaseCredits(state: AccountState): boolean {
	return reasonAgainst(state) === null;
}

function reasonAgainst(state: AccountState): 'planRequired' | 'pastDue' | null {
	const { status } = state.subscription;
	if (!currentPlan(state).canPurchaseCredits || status === 'trialing') return 'planRequired';
	return status === 'pastDue' ? 'pastDue' : null;
}

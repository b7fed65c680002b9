/** What a person does about plans and payments, as they would: open the checkout, pay. */
import type { CheckoutInput } from '../../../src/contract/checkout';
import type { Account } from '../account/account';
import type { Life } from './life';

export function pays(life: Life, input: CheckoutInput, at: number): void {
	life.does(at, (account, now) => pay(account, input, now));
}

export function subscribes(life: Life, planId: string, at: number): void {
	pays(life, { kind: 'plan', planId }, at);
}

function pay(account: Account, input: CheckoutInput, now: number): void {
	const checkout = account.openCheckout(input, now);
	if (!checkout.ok) throw new RangeError(`No checkout: ${checkout.problem.code}`);
	account.completeCheckout(checkout.value.id, now);
}

/** Claims the daily bonus on each of these days; today as 0. */
export function claims(life: Life, daysAgo: readonly number[]): void {
	for (const days of daysAgo) {
		const at = days === 0 ? life.today(0.5) : life.daysAgo(days, 7, 40);
		life.does(at, (account, now) => void account.claimDailyBonus(now));
	}
}

import { t } from '@vscode/l10n';
import type { PlanRef } from '../../contract/plan';
import type { BillingInput } from './billingInput';

/** "$15 a month". What costs nothing says so. */
export function planPrice(
	{ price, interval }: Pick<PlanRef, 'price' | 'interval'>,
	{ priceList: { money } }: BillingInput,
): string {
	return price === null ? t('Free') : perInterval(money.short(price), interval);
}

/** "500 credits a month" */
export function perInterval(amount: string, interval: PlanRef['interval']): string {
	switch (interval) {
		case 'month':
			return t('{0} a month', amount);
		case 'thirtyDays':
			return t('{0} every 30 days', amount);
		case 'unknown':
		case null:
			return amount;
	}
}

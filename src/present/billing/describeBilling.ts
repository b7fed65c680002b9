import type { OpenAccount } from '../../account/accountState';
import type { BillingView } from '../../protocol/billingView';
import type { PresentContext } from '../presentContext';
import { billingInput } from './billingInput';
import { describeOrders } from './orders';
import { describePurchase } from './purchase';
import { subscriptionAction } from './subscriptionAction';
import { describeUpgrade } from './upgrade';

/** The Billing tab (F40, F41). The plan itself is described with the account. */
export function describeBilling(open: OpenAccount, context: PresentContext): BillingView {
	const input = billingInput(open, context);
	return {
		upgrade: describeUpgrade(input),
		purchase: describePurchase(input),
		orders: describeOrders(input),
		subscriptionAction: subscriptionAction(input),
	};
}

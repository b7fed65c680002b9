import type { BillingView } from '../../../src/protocol/billingView';
import type { Action, PlanView, Section } from '../../../src/protocol/panelState';
import type { Send } from '../../intentSender';
import { PlanSection } from '../PlanSection';
import { OrdersSection } from './OrdersSection';
import { PurchaseSection } from './PurchaseSection';
import { UpgradeSection } from './UpgradeSection';

interface BillingTabProps {
	readonly plan: Section<PlanView>;
	readonly billing: BillingView;
	readonly send: Send;
}

/** F4, F40, F41: what one has, what one can get, what one got. */
export function BillingTab({ plan, billing, send }: BillingTabProps) {
	return (
		<div class="billing">
			<div class="billing-now">
				<PlanSection section={withAction(plan, billing.subscriptionAction)} send={send} />
				<PurchaseSection section={billing.purchase} send={send} />
			</div>
			<UpgradeSection section={billing.upgrade} send={send} />
			<OrdersSection section={billing.orders} send={send} />
		</div>
	);
}

function withAction(plan: Section<PlanView>, action: Action | null): Section<PlanView> {
	if (plan.status !== 'ready' || !action) return plan;
	return { ...plan, content: { ...plan.content, actions: [...plan.content.actions, action] } };
}

import { t } from '@vscode/l10n';
import type { Subscription } from '../../contract/subscription';
import type { Action } from '../../protocol/panelState';
import { plainText } from '../format/plainText';
import type { BillingInput } from './billingInput';

/** A plan that is paid for and not canceled yet. A trial ends by itself. */
export function canCancel({ status, cancelAtPeriodEnd }: Subscription): boolean {
	return !cancelAtPeriodEnd && (status === 'active' || status === 'pastDue');
}

/** Canceled, and the period that was paid for is not over. `serverNow`: epoch ms. */
export function canResume({ status, cancelAtPeriodEnd, endsAt }: Subscription, serverNow: number): boolean {
	const isOver = status === 'expired' || (endsAt !== null && Date.parse(endsAt) <= serverNow);
	return cancelAtPeriodEnd && !isOver;
}

/** F41. Null where there is nothing to cancel and nothing to take back. */
export function subscriptionAction({ snapshot, billing, serverNow }: BillingInput): Action | null {
	const section = snapshot.overview.sections.subscription;
	if (section.status !== 'ok') return null;
	const subscription = section.data;
	const name = plainText(subscription.plan.name, 60);
	const state = billing.change === 'none' ? 'ready' : 'busy';
	if (canCancel(subscription))
		return {
			label: t('Cancel plan'),
			spokenLabel: t('Cancel the {0} plan', name),
			intent: { kind: 'cancelSubscription' },
			emphasis: 'secondary',
			state,
		};
	if (canResume(subscription, serverNow))
		return {
			label: t('Resume plan'),
			spokenLabel: t('Resume the {0} plan', name),
			intent: { kind: 'resumeSubscription' },
			emphasis: 'primary',
			state,
		};
	return null;
}

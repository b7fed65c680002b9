import { t } from '@vscode/l10n';
import type { OrderList } from '../../account/details/billingState';
import type { Order } from '../../contract/order';
import type { OrderRow, OrdersView } from '../../protocol/billingView';
import type { Action, Section, Tone } from '../../protocol/panelState';
import { loadableSection } from '../sections/loadableSection';
import type { BillingInput } from './billingInput';

/** F40. What was paid for, newest first. */
export function describeOrders(input: BillingInput): Section<OrdersView> {
	const { billing, snapshot, context } = input;
	if (!snapshot.meta.features.purchases) return { status: 'absent' };
	const section = { name: 'orders', title: t('Orders'), loadable: billing.orders } as const;
	return loadableSection(section, context, list => ({
		columns: { date: t('Date'), what: t('What'), amount: t('Amount'), status: t('Status') },
		rows: list.orders.map(order => row(order, input)),
		empty: t('Nothing was bought yet.'),
		more: more(list, billing.isReadingMoreOrders),
	}));
}

function row(order: Order, input: BillingInput): OrderRow {
	const { dates } = input.formats;
	const date = dates.day(order.createdAt);
	return {
		id: order.id,
		date: { label: t('Date'), value: date, exact: dates.exact(order.createdAt) },
		what: what(order, input),
		amount: input.money.exact(order.amount),
		status: orderStatus(order),
		receipt:
			order.receiptUrl === null
				? null
				: {
						label: t('Receipt'),
						spokenLabel: t('Open the receipt of {0}', date),
						intent: { kind: 'openReceipt', orderId: order.id },
						emphasis: 'link',
						state: 'ready',
						icon: 'link-external',
					},
	};
}

function what({ kind, creditsMicro }: Order, { formats: { credits } }: BillingInput): string {
	const bought = creditsMicro === null ? null : credits.withUnit(credits.exact(creditsMicro));
	switch (kind) {
		case 'creditPack':
			return bought ?? t('Credits');
		case 'plan':
			return t('Plan');
		case 'unknown':
			return bought ?? t('Other');
	}
}

function orderStatus({ status }: Order): { readonly label: string; readonly tone: Tone } {
	switch (status) {
		case 'paid':
			return { label: t('Paid'), tone: 'good' };
		case 'refunded':
			return { label: t('Refunded'), tone: 'neutral' };
		case 'failed':
			return { label: t('Failed'), tone: 'bad' };
		case 'pending':
			return { label: t('Pending'), tone: 'warning' };
		case 'unknown':
			return { label: t('Other'), tone: 'neutral' };
	}
}

function more({ nextCursor }: OrderList, isReading: boolean): Action | null {
	if (nextCursor === null) return null;
	return {
		label: t('Show more'),
		spokenLabel: t('Show more orders'),
		intent: { kind: 'moreOrders' },
		emphasis: 'secondary',
		state: isReading ? 'busy' : 'ready',
	};
}

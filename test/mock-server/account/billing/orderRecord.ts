/** Something that was paid for, or should have been. */
import type { Order } from '../../../../src/contract/order';
import type { AccountState } from '../accountState';
import { instantText } from '../instantText';
import { money } from './money';

export interface OrderRecord {
	readonly id: string;
	readonly createdAt: number;
	readonly kind: 'creditPack' | 'plan';
	readonly amountMinor: number;
	readonly creditsMicro: number | null;
	/** What it bought, when that can be taken back. */
	readonly grantId: string | null;
	status: 'paid' | 'refunded' | 'failed' | 'pending';
}

export function addOrder(state: AccountState, order: Omit<OrderRecord, 'id' | 'createdAt'>): OrderRecord {
	const record = { id: state.ids.next('order'), createdAt: state.clockAt, ...order };
	state.orders.set(record.id, record);
	state.ordersByTime.add(record);
	state.events.record(id => ({ id, event: 'orderCompleted', data: { order: readOrder(state, record) } }));
	return record;
}

export function readOrder({ links }: AccountState, order: OrderRecord): Order {
	return {
		id: order.id,
		createdAt: instantText(order.createdAt),
		kind: order.kind,
		status: order.status,
		amount: money(order.amountMinor),
		creditsMicro: order.creditsMicro,
		receiptUrl: order.status === 'failed' ? null : links.receiptUrl(order.id),
	};
}

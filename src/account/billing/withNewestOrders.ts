import type { OrderList } from '../details/billingState';

/** The orders that were just read, newest first, and below them the older ones that were shown before, if the two meet. */
export function withNewestOrders(shown: OrderList | null, newest: OrderList): OrderList {
	const last = newest.orders.at(-1);
	const meetsAt = shown?.orders.findIndex(order => order.id === last?.id) ?? -1;
	if (!shown || meetsAt === -1) return newest;
	const older = shown.orders.slice(meetsAt + 1);
	if (older.length === 0) return newest;
	return { orders: [...newest.orders, ...older], nextCursor: shown.nextCursor };
}

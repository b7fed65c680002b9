/** GET /v1/orders, and paying one back. */
import type { Order } from '../../../../src/contract/order';
import { fail, ok, type Result } from '../../../../src/util/result';
import type { AccountState } from '../accountState';
import type { PageQuery } from '../commands';
import type { DomainProblem } from '../domainProblem';
import { type PageOf, pageOfTimeline } from '../pageOfTimeline';
import { tellChanges } from '../tellChanges';
import { readOrder } from './orderRecord';

export function listOrders(state: AccountState, query: PageQuery): Result<PageOf<Order>, DomainProblem> {
	const source = {
		list: 'orders',
		filter: '',
		timeline: state.ordersByTime,
		matches: () => true,
		fromAt: Number.NEGATIVE_INFINITY,
		toAt: Number.POSITIVE_INFINITY,
	};
	return pageOfTimeline(source, query, order => readOrder(state, order));
}

/** Credits that were used stay used; what is left of them is taken back. */
export function refundOrder(state: AccountState, orderId: string): Result<Order, DomainProblem> {
	const order = state.orders.get(orderId);
	if (order === undefined || order.status === 'failed') return fail({ code: 'not-found' });
	if (order.status === 'refunded') return ok(readOrder(state, order));
	order.status = 'refunded';
	if (order.grantId !== null) state.ledger.void(order.grantId, state.clockAt);
	state.events.touch();
	tellChanges(state);
	return ok(readOrder(state, order));
}

import type { OrderRow, OrdersView } from '../../../src/protocol/billingView';
import type { Section } from '../../../src/protocol/panelState';
import { ActionButton } from '../../controls/ActionButton';
import { ActionRow } from '../../controls/ActionRow';
import { Figure } from '../../controls/Figure';
import { FigureGroup } from '../../controls/FigureGroup';
import { Status } from '../../controls/Status';
import type { Send } from '../../intentSender';
import { SectionFrame } from '../SectionFrame';

interface OrdersSectionProps {
	readonly section: Section<OrdersView>;
	readonly send: Send;
}

/** F40: what was bought, newest first. */
export function OrdersSection({ section, send }: OrdersSectionProps) {
	return (
		<SectionFrame id="orders" section={section} send={send}>
			{orders => (
				<FigureGroup>
					{orders.rows.length === 0 ? (
						<p class="muted">{orders.empty}</p>
					) : (
						<table class="orders" aria-labelledby="orders-title">
							<thead>
								<tr>
									<th scope="col">{orders.columns.what}</th>
									<th scope="col">{orders.columns.date}</th>
									<th scope="col">{orders.columns.amount}</th>
									<th scope="col">{orders.columns.status}</th>
									<td />
								</tr>
							</thead>
							<tbody>
								{orders.rows.map(row => (
									<Row key={row.id} row={row} send={send} />
								))}
							</tbody>
						</table>
					)}
					{orders.more && <ActionRow actions={[orders.more]} send={send} />}
				</FigureGroup>
			)}
		</SectionFrame>
	);
}

interface RowProps {
	readonly row: OrderRow;
	readonly send: Send;
}

function Row({ row, send }: RowProps) {
	return (
		<tr>
			<th scope="row" class="order-what" dir="auto">
				{row.what}
			</th>
			<td class="order-date">
				<Figure fact={row.date} />
			</td>
			<td class="order-amount">{row.amount}</td>
			<td class="order-status">
				<Status label={row.status.label} tone={row.status.tone} />
			</td>
			<td class="order-receipt">{row.receipt && <ActionButton action={row.receipt} send={send} />}</td>
		</tr>
	);
}

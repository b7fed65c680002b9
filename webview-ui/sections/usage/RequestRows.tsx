import { useId } from 'preact/hooks';
import type { RequestRow, RequestsView } from '../../../src/protocol/usageView';
import { ActionRow } from '../../controls/ActionRow';
import { Facts } from '../../controls/Facts';
import { Figure } from '../../controls/Figure';
import { Icon } from '../../controls/Icon';
import { Status } from '../../controls/Status';
import type { Send } from '../../intentSender';

interface RequestRowsProps {
	readonly row: RequestRow;
	readonly columns: RequestsView['columns'];
	readonly isOpen: boolean;
	readonly onToggle: () => void;
	readonly send: Send;
}

/** A request, and below it what else is known of it. The button reaches over its whole row for the pointer. */
export function RequestRows({ row, columns, isOpen, onToggle, send }: RequestRowsProps) {
	const detailsId = useId();
	return (
		<>
			<tr class={isOpen ? 'request request-open' : 'request'}>
				<td class="request-more">
					<button
						type="button"
						class="disclose"
						aria-label={row.detailsLabel}
						aria-expanded={isOpen}
						aria-controls={isOpen ? detailsId : undefined}
						data-focus-key={`details:${row.id}`}
						onClick={onToggle}
					>
						<Icon name="chevron-right" />
					</button>
				</td>
				<th scope="row" class="request-time">
					<Figure fact={row.time} />
				</th>
				<td class="request-model" dir="auto">
					{row.model}
				</td>
				<td class="request-operation">{row.operation}</td>
				<td class="request-status">
					<Status label={row.status.label} tone={row.status.tone} />
				</td>
				<td class="request-tokens" data-column={columns.tokens}>
					<Figure fact={row.tokens} />
				</td>
				<td class="request-credits data-main" data-column={columns.credits}>
					<Figure fact={row.credits} />
				</td>
			</tr>
			{isOpen && (
				<tr id={detailsId} class="request-details">
					<td colSpan={7}>
						<Facts facts={row.details} />
						<ActionRow actions={[row.dispute]} send={send} />
					</td>
				</tr>
			)}
		</>
	);
}

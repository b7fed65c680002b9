import { useState } from 'preact/hooks';
import type { RequestsView } from '../../../src/protocol/usageView';
import { FigureGroup } from '../../controls/FigureGroup';
import type { Send } from '../../intentSender';
import { RequestRows } from './RequestRows';

interface RequestTableProps {
	readonly requests: RequestsView;
	readonly send: Send;
}

export function RequestTable({ requests: { columns, rows }, send }: RequestTableProps) {
	const [openRows, setOpenRows] = useState<ReadonlySet<string>>(new Set());

	function toggle(id: string) {
		const others = [...openRows].filter(open => open !== id);
		setOpenRows(new Set(openRows.has(id) ? others : [...others, id]));
	}

	return (
		<FigureGroup>
			<table class="data data-fixed data-folding requests" aria-labelledby="requests-title">
				<thead>
					<tr>
						<td />
						<th scope="col">{columns.time}</th>
						<th scope="col">{columns.model}</th>
						<th scope="col">{columns.operation}</th>
						<th scope="col">{columns.status}</th>
						<th scope="col">{columns.tokens}</th>
						<th scope="col">{columns.credits}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(row => (
						<RequestRows
							key={row.id}
							row={row}
							columns={columns}
							isOpen={openRows.has(row.id)}
							onToggle={() => toggle(row.id)}
							send={send}
						/>
					))}
				</tbody>
			</table>
		</FigureGroup>
	);
}

import type { Section } from '../../../src/protocol/panelState';
import type { SessionRow, SessionsView } from '../../../src/protocol/usageView';
import { ActionButton } from '../../controls/ActionButton';
import { ActionRow } from '../../controls/ActionRow';
import { Badge } from '../../controls/Badge';
import { Figure } from '../../controls/Figure';
import { FigureGroup } from '../../controls/FigureGroup';
import type { Send } from '../../intentSender';
import { SectionFrame } from '../SectionFrame';
import { TableSkeleton } from './TableSkeleton';

interface SessionsSectionProps {
	readonly section: Section<SessionsView>;
	readonly send: Send;
}

/** F22 */
export function SessionsSection({ section, send }: SessionsSectionProps) {
	return (
		<SectionFrame id="sessions" section={section} send={send} skeleton={<TableSkeleton rows={5} />}>
			{({ columns, rows, empty, more }) => (
				<>
					{rows.length === 0 ? (
						<p class="muted">{empty}</p>
					) : (
						<FigureGroup>
							<table class="data data-fixed data-folding sessions" aria-labelledby="sessions-title">
								<thead>
									<tr>
										<th scope="col">{columns.started}</th>
										<th scope="col">{columns.models}</th>
										<th scope="col">{columns.duration}</th>
										<th scope="col">{columns.requests}</th>
										<th scope="col">{columns.credits}</th>
										<td />
									</tr>
								</thead>
								<tbody>
									{rows.map(row => (
										<Row key={row.id} row={row} columns={columns} send={send} />
									))}
								</tbody>
							</table>
						</FigureGroup>
					)}
					{more && <ActionRow actions={[more]} send={send} />}
				</>
			)}
		</SectionFrame>
	);
}

interface RowProps {
	readonly row: SessionRow;
	readonly columns: SessionsView['columns'];
	readonly send: Send;
}

function Row({ row, columns, send }: RowProps) {
	return (
		<tr>
			<th scope="row">
				<span class="data-title">
					<Figure fact={row.started} />
					{row.marks.map(mark => (
						<Badge key={mark} label={mark} />
					))}
				</span>
			</th>
			<td class="sessions-models" dir="auto">
				{row.models}
			</td>
			<td class="sessions-duration" data-column={columns.duration}>
				{row.duration}
			</td>
			<td class="sessions-requests" data-column={columns.requests}>
				{row.requests}
			</td>
			<td class="data-main" data-column={columns.credits}>
				<Figure fact={row.credits} />
			</td>
			<td class="sessions-action">
				<ActionButton action={row.showRequests} send={send} />
			</td>
		</tr>
	);
}

import type { Section } from '../../../src/protocol/panelState';
import type { UsageSummaryView } from '../../../src/protocol/usageView';
import { Figure } from '../../controls/Figure';
import { FigureGroup } from '../../controls/FigureGroup';
import type { Send } from '../../intentSender';
import { SectionFrame } from '../SectionFrame';
import { TableSkeleton } from './TableSkeleton';

interface UsageSummarySectionProps {
	readonly section: Section<UsageSummaryView>;
	readonly send: Send;
}

/** F20 */
export function UsageSummarySection({ section, send }: UsageSummarySectionProps) {
	return (
		<SectionFrame id="summary" section={section} send={send} skeleton={<TableSkeleton rows={14} isTight />}>
			{({ columns, rows }) => (
				<FigureGroup>
					<table class="data data-tight" aria-labelledby="summary-title">
						<thead>
							<tr>
								<th scope="col">{columns.figure}</th>
								{columns.current !== null && <th scope="col">{columns.current}</th>}
								<th scope="col">{columns.all}</th>
							</tr>
						</thead>
						<tbody>
							{rows.map(row => (
								<tr key={row.label}>
									<th scope="row">{row.label}</th>
									{columns.current !== null && <td>{row.current && <Figure fact={row.current} />}</td>}
									<td class="muted">
										<Figure fact={row.all} />
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</FigureGroup>
			)}
		</SectionFrame>
	);
}

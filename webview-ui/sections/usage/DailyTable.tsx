import type { DailyUsageView } from '../../../src/protocol/usageView';
import { Figure } from '../../controls/Figure';
import { FigureGroup } from '../../controls/FigureGroup';

/** What the chart shows, in figures. */
export function DailyTable({ daily: { columns, days } }: { readonly daily: DailyUsageView }) {
	return (
		<FigureGroup>
			<table class="data data-tight" aria-labelledby="daily-title">
				<thead>
					<tr>
						<th scope="col">{columns.day}</th>
						<th scope="col">{columns.credits}</th>
						<th scope="col">{columns.requests}</th>
					</tr>
				</thead>
				<tbody>
					{days.map(day => (
						<tr key={day.id}>
							<th scope="row">{day.label}</th>
							<td>
								<Figure fact={day.credits} />
							</td>
							<td class="muted">{day.requests}</td>
						</tr>
					))}
				</tbody>
			</table>
		</FigureGroup>
	);
}

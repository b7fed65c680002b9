import type { BucketRow, BucketsView, Section } from '../../src/protocol/panelState';
import { Badge } from '../controls/Badge';
import { Figure } from '../controls/Figure';
import { FigureGroup } from '../controls/FigureGroup';
import { Meter } from '../controls/Meter';
import type { Send } from '../intentSender';
import { SectionFrame } from './SectionFrame';

interface BucketsSectionProps {
	readonly section: Section<BucketsView>;
	readonly send: Send;
}

/** F12: the buckets in the order in which they will be spent. */
export function BucketsSection({ section, send }: BucketsSectionProps) {
	return (
		<SectionFrame id="buckets" section={section} send={send}>
			{buckets => (
				<FigureGroup>
					{buckets.rows.length === 0 ? (
						<p class="muted">{buckets.empty}</p>
					) : (
						<>
							<p class="muted">{buckets.summary}</p>
							<table class="buckets" aria-labelledby="buckets-title">
								<thead>
									<tr>
										<th scope="col">{buckets.columns.name}</th>
										<th scope="col">{buckets.columns.left}</th>
										<th scope="col">{buckets.columns.amount}</th>
										<th scope="col">{buckets.columns.expires}</th>
									</tr>
								</thead>
								<tbody>
									{buckets.rows.map(row => (
										<Row key={row.id} row={row} columns={buckets.columns} />
									))}
								</tbody>
							</table>
							{buckets.more && <p class="muted">{buckets.more}</p>}
						</>
					)}
				</FigureGroup>
			)}
		</SectionFrame>
	);
}

interface RowProps {
	readonly row: BucketRow;
	readonly columns: BucketsView['columns'];
}

/** Where there is no room for four columns the cells stand under each other, each with its column's name before it. */
function Row({ row, columns }: RowProps) {
	return (
		<tr>
			<th scope="row" class="bucket-name">
				<span class="bucket-title">
					<span dir="auto" title={row.name}>
						{row.name}
					</span>
					{row.mark && <Badge label={row.mark} />}
				</span>
				<Meter bar={row.bar} size="thin" />
			</th>
			<td class="bucket-left" data-column={columns.left}>
				<Figure fact={row.left} />
			</td>
			<td class="bucket-amount" data-column={columns.amount}>
				<Figure fact={row.amount} />
			</td>
			<td class="bucket-expires" data-column={columns.expires}>
				<Figure fact={row.expires} />
			</td>
		</tr>
	);
}

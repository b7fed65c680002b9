import type { ModelColumn, ModelRow } from '../../../src/protocol/usageView';
import type { ModelOrder } from '../../arrangement';
import { useArranged } from '../../arranger';
import { Figure } from '../../controls/Figure';
import { FigureGroup } from '../../controls/FigureGroup';
import { Icon } from '../../controls/Icon';

interface ModelTableProps {
	readonly columns: readonly ModelColumn[];
	readonly rows: readonly ModelRow[];
}

/**
 * Sorted by the user: a press on the head of a column sorts by it, another one turns the order round. Figures begin
 * with the highest, names with the first. Where there is no room for the columns their heads stay as a row of buttons
 * and each cell has its column's name before it.
 */
export function ModelTable({ columns, rows }: ModelTableProps) {
	const [{ modelOrder }, arrange] = useArranged();
	const sorted = sortedRows(columns, rows, modelOrder);

	function sortBy(column: ModelColumn['id']) {
		const isDescending = modelOrder.column === column ? !modelOrder.isDescending : column !== 'model';
		arrange({ modelOrder: { column, isDescending } });
	}

	return (
		<FigureGroup>
			<table class="data data-fixed models" aria-labelledby="models-title">
				<thead>
					<tr>
						{columns.map(column => (
							<ColumnHead
								key={column.id}
								column={column}
								order={column.id === modelOrder.column ? modelOrder : null}
								onSort={() => sortBy(column.id)}
							/>
						))}
					</tr>
				</thead>
				<tbody>
					{sorted.map(row => (
						<tr key={row.id}>
							{columns.map(({ id, label }) =>
								id === 'model' ? (
									<th key={id} scope="row" dir="auto">
										<Figure fact={row.cells.model} />
									</th>
								) : (
									<td key={id} class={id === 'credits' ? 'data-main' : undefined} data-column={label}>
										<Figure fact={row.cells[id]} />
									</td>
								),
							)}
						</tr>
					))}
				</tbody>
			</table>
		</FigureGroup>
	);
}

interface ColumnHeadProps {
	readonly column: ModelColumn;
	/** Null when the table is sorted by another column. */
	readonly order: ModelOrder | null;
	readonly onSort: () => void;
}

function ColumnHead({ column, order, onSort }: ColumnHeadProps) {
	const sorting = order && (order.isDescending ? 'descending' : 'ascending');
	return (
		<th scope="col" aria-sort={sorting ?? undefined}>
			<button
				type="button"
				class="sort"
				title={column.sortLabel}
				data-focus-key={`sort:${column.id}`}
				onClick={onSort}
			>
				<span>{column.label}</span>
				<Icon name="arrow-up" class={`sort-${sorting ?? 'none'}`} />
			</button>
		</th>
	);
}

function sortedRows(
	columns: readonly ModelColumn[],
	rows: readonly ModelRow[],
	{ column, isDescending }: ModelOrder,
): readonly ModelRow[] {
	const key = columns.find(({ id }) => id === column)?.id;
	if (!key) return rows;
	const direction = isDescending ? -1 : 1;
	return rows.toSorted((one, other) => direction * (one.order[key] - other.order[key]));
}

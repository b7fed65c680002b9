import type { ExportFormat } from './exportFormat';
import { type Cell, requestColumns } from './requestColumns';

/** One array with an object for every request, one to a line. */
export const jsonFormat: ExportFormat = {
	head: '[',
	rows: (requests, isFirst) =>
		requests
			.map((request, index) => {
				const members = requestColumns.map(
					([name, read]) => `${JSON.stringify(name)}:${jsonValue(read(request))}`,
				);
				return `${isFirst && index === 0 ? '' : ','}\n{${members.join(',')}}`;
			})
			.join(''),
	tail: '\n]\n',
};

function jsonValue(cell: Cell): string {
	return typeof cell === 'object' && cell !== null ? cell.digits : JSON.stringify(cell);
}

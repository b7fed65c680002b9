/**
 * CSV as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe in front: what a
 * service calls a model must not be carried out on the machine of whoever opens the file.
 */
import type { ExportFormat } from './exportFormat';
import { type Cell, requestColumns } from './requestColumns';

const lineEnd = '\r\n';
/** Also in their wide forms, which some spreadsheets read the same. */
const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

export const csvFormat: ExportFormat = {
	head: requestColumns.map(([name]) => name).join(',') + lineEnd,
	rows: requests =>
		requests
			.map(request => requestColumns.map(([, read]) => csvCell(read(request))).join(',') + lineEnd)
			.join(''),
	tail: '',
};

export function csvCell(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	if (typeof cell === 'object') return cell.digits;
	const safe = beginsFormula.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

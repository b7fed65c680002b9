/** F25. The words around an export: what to export, how far it is, what came of it. */
import { t } from '@vscode/l10n';
import type { OpenAccount } from '../../account/accountState';
import type { RequestFilter } from '../../account/details/usageState';
import type { MeterProblem } from '../../meter/meterProblem';
import { formatsFor } from '../format/formats';
import { plainText } from '../format/plainText';
import type { PresentContext } from '../presentContext';
import { describeProblem } from '../problemText';
import { describeRequestFilters } from '../usage/requestFilters';
import { requestCount } from '../usage/usageFigures';
import { usageInput } from '../usage/usageInput';

export type ExportChoice = 'allCsv' | 'allJson' | 'filteredCsv' | 'filteredJson';

interface ExportItem {
	readonly id: ExportChoice;
	readonly label: string;
	readonly description?: string;
	readonly detail: string;
}

/** The filter of the Usage tab is offered where one is chosen, and never taken for granted. */
export function describeExportQuestion(open: OpenAccount, context: PresentContext, windowSessionId: string) {
	const all: readonly ExportItem[] = [
		{ id: 'allCsv', label: t('All requests as CSV'), detail: t('For spreadsheets') },
		{ id: 'allJson', label: t('All requests as JSON'), detail: t('For scripts') },
	];
	const description = chosenFilters(open, context, windowSessionId);
	const filtered: readonly ExportItem[] = [
		{ id: 'filteredCsv', label: t('Filtered requests as CSV'), description, detail: t('For spreadsheets') },
		{ id: 'filteredJson', label: t('Filtered requests as JSON'), description, detail: t('For scripts') },
	];
	return {
		title: t('Creditbar: export usage'),
		placeholder: t('Choose what to export'),
		items: isFiltered(open.details.usage.filter) ? [...all, ...filtered] : all,
	};
}

function isFiltered({ modelId, status, sessionId }: RequestFilter): boolean {
	return modelId !== null || status !== null || sessionId !== null;
}

function chosenFilters(open: OpenAccount, context: PresentContext, windowSessionId: string): string {
	return describeRequestFilters(usageInput(open, context, windowSessionId))
		.filter(({ selected }) => selected !== '')
		.map(({ options, selected }) => options.find(({ id }) => id === selected)?.label ?? '')
		.join(', ');
}

export function exportTexts(context: PresentContext) {
	const formats = formatsFor(context, 0);
	const amount = (requests: number) => requestCount(requests, formats);
	return {
		title: t('Creditbar: exporting usage'),
		saveTitle: t('Export usage'),
		saveLabel: t('Export'),
		openFile: t('Open file'),
		goOn: t('Continue'),
		nothing: t('There is nothing to export yet.'),
		notWritable: t('Nothing can be saved there. Choose another place.'),
		notWritten: t('The export could not be saved, and nothing of it is left. Is there room for it?'),
		canceled: t('Export canceled. Nothing was saved.'),
		overtaken: t('The export was stopped because this account is not signed in any more. Nothing was saved.'),
		progress: (done: number, total: number | null) =>
			total === null || total < done
				? amount(done)
				: t('{0} of {1}', formats.count(done), requestCount(total, formats)),
		pause: (until: number) =>
			t('The credit service asks for a pause. Going on {0}.', formats.dates.relative(until, context.now)),
		stopped: (done: number, problem: MeterProblem) =>
			[
				t('The export stopped after {0}.', amount(done)),
				describeProblem(problem, context).message,
				t('Continue goes on from there.'),
			].join(' '),
		// The name comes from the user; brackets would be read as a link by the editor.
		done: (requests: number, file: string) =>
			t('{0} exported to {1}.', amount(requests), plainText(file, 100).replace(/[[\]()]/g, '')),
	};
}

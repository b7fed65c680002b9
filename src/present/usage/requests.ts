import { t } from '@vscode/l10n';
import type { Loadable } from '../../account/details/loadable';
import type { RequestPageState, UsageState } from '../../account/details/usageState';
import type { UsageRequest } from '../../contract/usageRequest';
import type { Action, Section } from '../../protocol/panelState';
import type { RequestRow, RequestsView } from '../../protocol/usageView';
import { loadableSection } from '../sections/loadableSection';
import { describeRequestDetails, tokenFacts } from './requestDetails';
import { describeRequestFilters } from './requestFilters';
import { operationWord, statusWord } from './requestWords';
import { modelName, usedFact } from './usageFigures';
import { latestOf, type UsageInput } from './usageInput';

/** F23. One page, with the filters it can be narrowed by. */
export function describeRequests(input: UsageInput): Section<RequestsView> {
	const { usage, context } = input;
	const loadable = withFilterInReach(usage);
	const section = { name: 'usageRequests', title: t('Requests'), loadable } as const;
	return loadableSection(section, context, page => ({
		filters: describeRequestFilters(input),
		columns: {
			time: t('Time'),
			model: t('Model'),
			operation: t('Operation'),
			tokens: t('Tokens'),
			credits: t('Credits'),
			status: t('Status'),
		},
		rows: page.requests.map(request => describeRow(request, input)),
		empty: emptyWords(usage),
		range: range(page, input),
		previous: turnAction('previous', page.position.previous !== null, usage.turning),
		next: turnAction('next', page.nextCursor !== null, usage.turning),
		export: {
			label: t('Export…'),
			spokenLabel: t('Export requests to a file'),
			intent: { kind: 'exportUsage' },
			emphasis: 'secondary',
			state: 'ready',
			icon: 'export',
		},
		isLoading: usage.turning !== null || (usage.requests.kind === 'loading' && !latestOf(usage.requests)),
	}));
}

/** Who chose a filter for which nothing can be shown needs the filters to choose another one. */
function withFilterInReach({ requests, filter }: UsageState): Loadable<RequestPageState> {
	const isWithoutRows = requests.kind === 'loading' || requests.kind === 'failed';
	if (!isWithoutRows || requests.previous !== null || !isFiltered(filter)) return requests;
	const position = { cursor: null, rowsBefore: 0, previous: null };
	return { ...requests, previous: { requests: [], filter, position, nextCursor: null } };
}

function isFiltered({ modelId, status, sessionId }: UsageState['filter']): boolean {
	return modelId !== null || status !== null || sessionId !== null;
}

function emptyWords({ requests, filter, turning }: UsageState): string {
	// Before the rows have come nobody knows whether there are any.
	if (requests.kind !== 'ready' || turning !== null) return '';
	return isFiltered(filter) ? t('No requests match these filters.') : t('No requests yet.');
}

function range({ requests, position }: RequestPageState, { formats: { count } }: UsageInput): string {
	const first = position.rowsBefore + 1;
	const last = position.rowsBefore + requests.length;
	if (last < first) return '';
	return first === last
		? t('Request {0}', count(first))
		: t('Requests {0} to {1}', count(first), count(last));
}

function turnAction(way: 'previous' | 'next', isPossible: boolean, turning: UsageState['turning']): Action {
	return {
		label: way === 'next' ? t('Next') : t('Previous'),
		spokenLabel: way === 'next' ? t('Next requests') : t('Previous requests'),
		intent: { kind: way === 'next' ? 'nextRequests' : 'previousRequests' },
		emphasis: 'secondary',
		state: turning === way ? 'busy' : isPossible && turning === null ? 'ready' : 'disabled',
	};
}

function describeRow(request: UsageRequest, input: UsageInput): RequestRow {
	const { formats, serverNow } = input;
	const time = formats.dates.when(request.createdAt, serverNow);
	return {
		id: request.id,
		time: { label: t('Time'), value: time, exact: formats.dates.exact(request.createdAt) },
		model: modelName(request.modelId, input),
		operation: operationWord(request.operation),
		tokens: {
			label: t('Tokens'),
			value: formats.count(request.totalTokens),
			exact: tokenFacts(request, formats)
				.map(({ label, value }) => t('{0}: {1}', label, value))
				.join(', '),
		},
		credits: usedFact(t('Credits'), request.creditsMicro, formats),
		status: statusWord(request.status),
		details: describeRequestDetails(request, input),
		dispute: {
			label: t('This cost looks wrong'),
			spokenLabel: t('The cost of the request at {0} looks wrong', time),
			intent: { kind: 'disputeRequest', requestId: request.id },
			emphasis: 'link',
			state: 'ready',
		},
		detailsLabel: t('Show details of the request at {0}', time),
	};
}

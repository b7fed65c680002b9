import { t } from '@vscode/l10n';
import type { RequestFilterView } from '../../protocol/usageView';
import { statusWord } from './requestWords';
import { modelName, requestCount } from './usageFigures';
import { latestOf, type UsageInput } from './usageInput';

type Option = RequestFilterView['options'][number];

/** What can be chosen: models and sessions that are known by now, and always what is chosen already. */
export function describeRequestFilters(input: UsageInput): readonly RequestFilterView[] {
	const { filter } = input.usage;
	return [
		filterView('model', t('Model'), t('All models'), filter.modelId, modelOptions(input), id =>
			modelName(id, input),
		),
		filterView('status', t('Status'), t('Any status'), filter.status, statusOptions(), id => id),
		filterView('session', t('Session'), t('All sessions'), filter.sessionId, sessionOptions(input), () =>
			t('Chosen session'),
		),
	];
}

function filterView(
	id: RequestFilterView['id'],
	label: string,
	all: string,
	chosen: string | null,
	known: readonly Option[],
	name: (id: string) => string,
): RequestFilterView {
	const isListed = chosen === null || known.some(option => option.id === chosen);
	const options = [{ id: '', label: all }, ...known];
	return {
		id,
		label,
		selected: chosen ?? '',
		options: isListed ? options : [...options, { id: chosen, label: name(chosen) }],
	};
}

function modelOptions(input: UsageInput): readonly Option[] {
	const used = latestOf(input.usage.models)?.all.map(model => model.modelId) ?? [...input.modelNames.keys()];
	return used.map(id => ({ id, label: modelName(id, input) }));
}

function statusOptions(): readonly Option[] {
	return (['success', 'error', 'canceled'] as const).map(id => ({ id, label: statusWord(id).label }));
}

function sessionOptions({ usage, formats, serverNow }: UsageInput): readonly Option[] {
	const sessions = latestOf(usage.sessions)?.sessions ?? [];
	return sessions.map(({ id, startedAt, requestCount: requests }) => ({
		id,
		label: `${formats.dates.when(startedAt, serverNow)} · ${requestCount(requests, formats)}`,
	}));
}

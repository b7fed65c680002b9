import { t } from '@vscode/l10n';
import type { UsageByModel } from '../../contract/usageByModel';
import type { Fact, Section } from '../../protocol/panelState';
import type { ModelColumn, ModelRow, ModelUsageView } from '../../protocol/usageView';
import { loadableSection } from '../sections/loadableSection';
import { modelName, usedFact } from './usageFigures';
import type { UsageInput } from './usageInput';

/** F21. Over this period and over all time, in the backend's order: most credits first. */
export function describeModelUsage(input: UsageInput): Section<ModelUsageView> {
	const { usage, context } = input;
	const section = { name: 'usageModels', title: t('Models'), loadable: usage.models } as const;
	return loadableSection(section, context, ({ all, current }) => ({
		columns: columns(),
		periods: {
			current: {
				label: t('This period'),
				rows: rows(current, input),
				empty: t('No model was used in this period yet.'),
			},
			all: { label: t('All time'), rows: rows(all, input), empty: t('No model was used yet.') },
		},
	}));
}

function rows(models: readonly UsageByModel[], input: UsageInput): readonly ModelRow[] {
	const ranks = alphabeticalRanks(models, input);
	return models.map((model, index) => describeRow(model, ranks[index] ?? 0, input));
}

function columns(): readonly ModelColumn[] {
	return [
		{ id: 'model', label: t('Model'), sortLabel: t('Sort by model') },
		{ id: 'requests', label: t('Requests'), sortLabel: t('Sort by requests') },
		{ id: 'input', label: t('Input tokens'), sortLabel: t('Sort by input tokens') },
		{ id: 'output', label: t('Output tokens'), sortLabel: t('Sort by output tokens') },
		{ id: 'cacheRead', label: t('Cache read'), sortLabel: t('Sort by cache read tokens') },
		{ id: 'cacheWrite', label: t('Cache write'), sortLabel: t('Sort by cache write tokens') },
		{ id: 'credits', label: t('Credits'), sortLabel: t('Sort by credits') },
	];
}

function describeRow(model: UsageByModel, rank: number, input: UsageInput): ModelRow {
	const { formats } = input;
	const counted = (label: string, count: number): Fact => ({ label, value: formats.count(count) });
	return {
		id: model.modelId,
		cells: {
			model: { label: t('Model'), value: modelName(model.modelId, input) },
			requests: counted(t('Requests'), model.requests),
			input: counted(t('Input tokens'), model.inputTokens),
			output: counted(t('Output tokens'), model.outputTokens),
			cacheRead: counted(t('Cache read'), model.cacheReadTokens),
			cacheWrite: counted(t('Cache write'), model.cacheWriteTokens),
			credits: usedFact(t('Credits'), model.creditsMicro, formats),
		},
		order: {
			model: rank,
			requests: model.requests,
			input: model.inputTokens,
			output: model.outputTokens,
			cacheRead: model.cacheReadTokens,
			cacheWrite: model.cacheWriteTokens,
			credits: model.creditsMicro,
		},
	};
}

/** For each model, how many come before it by name, in the order of the user's language. */
function alphabeticalRanks(models: readonly UsageByModel[], input: UsageInput): readonly number[] {
	const { compare } = new Intl.Collator(input.context.language, { numeric: true });
	const names = models.map(model => modelName(model.modelId, input));
	const sorted = [...new Set(names)].sort(compare);
	return names.map(name => sorted.indexOf(name));
}

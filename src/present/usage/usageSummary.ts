import { t } from '@vscode/l10n';
import type { UsageSummary } from '../../contract/usageSummary';
import type { Fact, Section } from '../../protocol/panelState';
import type { UsageSummaryView } from '../../protocol/usageView';
import { loadableSection } from '../sections/loadableSection';
import { modelName, usedFact } from './usageFigures';
import type { UsageInput } from './usageInput';

/** F20. The same figures over this period and over all time. */
export function describeUsageSummary(input: UsageInput): Section<UsageSummaryView> {
	const { usage, context } = input;
	const section = { name: 'usageSummary', title: t('Summary'), loadable: usage.summary } as const;
	return loadableSection(section, context, ({ all, current }) => ({
		columns: { figure: t('Figure'), current: t('This period'), all: t('All time') },
		rows: figures.map(({ label, describe }) => {
			const name = label();
			return { label: name, current: describe(name, current, input), all: describe(name, all, input) };
		}),
	}));
}

interface Figure {
	readonly label: () => string;
	readonly describe: (label: string, summary: UsageSummary, input: UsageInput) => Fact;
}

const figures: readonly Figure[] = [
	counted(
		() => t('Requests'),
		summary => summary.requests,
	),
	counted(
		() => t('Successful'),
		summary => summary.successful,
	),
	counted(
		() => t('Failed'),
		summary => summary.failed,
	),
	counted(
		() => t('Canceled'),
		summary => summary.canceled,
	),
	counted(
		() => t('Input tokens'),
		summary => summary.inputTokens,
	),
	counted(
		() => t('Output tokens'),
		summary => summary.outputTokens,
	),
	counted(
		() => t('Cache read tokens'),
		summary => summary.cacheReadTokens,
	),
	counted(
		() => t('Cache write tokens'),
		summary => summary.cacheWriteTokens,
	),
	counted(
		() => t('Total tokens'),
		summary => summary.totalTokens,
	),
	{
		label: () => t('Credits used'),
		describe: (label, summary, { formats }) => usedFact(label, summary.creditsMicro, formats),
	},
	{ label: () => t('Models used'), describe: modelsUsed },
	counted(
		() => t('Sessions'),
		summary => summary.sessions,
	),
	{
		label: () => t('First request'),
		describe: (label, summary, input) => instant(label, summary.firstRequestAt, input),
	},
	{
		label: () => t('Last request'),
		describe: (label, summary, input) => instant(label, summary.lastRequestAt, input),
	},
];

function counted(label: () => string, pick: (summary: UsageSummary) => number): Figure {
	return {
		label,
		describe: (name, summary, { formats }) => ({ label: name, value: formats.count(pick(summary)) }),
	};
}

function modelsUsed(label: string, { modelsUsed: ids }: UsageSummary, input: UsageInput): Fact {
	const value = input.formats.count(ids.length);
	if (ids.length === 0) return { label, value };
	return { label, value, exact: ids.map(id => modelName(id, input)).join(', ') };
}

function instant(label: string, at: string | null, { formats }: UsageInput): Fact {
	if (at === null) return { label, value: t('None') };
	return { label, value: formats.dates.day(at), exact: formats.dates.exact(at) };
}

import { t } from '@vscode/l10n';
import type { UsageSummary } from '../../contract/usageSummary';
import type { Fact } from '../../protocol/panelState';
import type { TreeRow } from '../descriptions';
import type { Formats } from '../format/formats';
import { factRow, row } from './treeRow';

/** F20 in short; the panel has the rest. */
export function usageRow(usage: UsageSummary, { count, credits, isOne }: Formats): TreeRow {
	const facts: Fact[] = [
		{ label: t('Requests'), value: count(usage.requests) },
		{ label: t('Tokens'), value: count(usage.totalTokens) },
		{
			label: t('Credits used'),
			value: credits.used(usage.creditsMicro),
			exact: credits.withUnit(credits.exact(usage.creditsMicro)),
		},
		{ label: t('Models used'), value: count(usage.modelsUsed.length) },
		{ label: t('Sessions'), value: count(usage.sessions) },
	];
	return row('usage', t('Usage'), {
		description: isOne(usage.requests)
			? t('1 request so far')
			: t('{0} requests so far', count(usage.requests)),
		icon: 'graph',
		kind: 'usage',
		children: facts.map((fact, index) => factRow(`usage.${index}`, fact)),
	});
}

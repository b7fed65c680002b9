import type { CreditsView, Fact } from '../../protocol/panelState';
import type { TreeRow } from '../descriptions';
import { factRow, row } from './treeRow';

export function balanceRow(title: string, view: CreditsView, outlook: readonly Fact[]): TreeRow {
	const facts = [...view.cards, ...(view.other ? [view.other] : []), ...outlook];
	return row('balance', view.headline.value, {
		description: [view.state?.label, view.bar?.valueText].filter(part => part !== undefined).join(', '),
		tooltip: [title, view.headline.exact ?? view.headline.value, ...view.sentences].join('\n'),
		icon: 'credit-card',
		kind: 'balance',
		tone: view.state?.tone ?? 'neutral',
		isExpanded: true,
		children: facts.map((fact, index) => factRow(`balance.${index}`, fact)),
	});
}

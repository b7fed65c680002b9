import type { PlanView } from '../../protocol/panelState';
import type { TreeRow } from '../descriptions';
import { factRow, row } from './treeRow';

export function planRow(title: string, view: PlanView): TreeRow {
	return row('plan', title, {
		description: `${view.name}, ${view.status.label}`,
		tooltip: view.sentence ?? `${view.name}, ${view.status.label}`,
		icon: 'package',
		kind: 'plan',
		tone: view.status.tone === 'good' ? 'neutral' : view.status.tone,
		children: [
			...(view.sentence ? [row('plan.sentence', view.sentence, { icon: 'info' })] : []),
			...view.facts.map((fact, index) => factRow(`plan.${index}`, fact)),
		],
	});
}

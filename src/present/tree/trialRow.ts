import type { TrialView } from '../../protocol/panelState';
import type { TreeRow } from '../descriptions';
import { factRow, row } from './treeRow';

export function trialRow(title: string, view: TrialView): TreeRow {
	return row('trial', title, {
		description: view.status.label,
		tooltip: view.sentence,
		icon: 'clock',
		tone: view.status.tone === 'good' ? 'neutral' : view.status.tone,
		children: [
			row('trial.sentence', view.sentence, { icon: 'info' }),
			...view.facts.map((fact, index) => factRow(`trial.${index}`, fact)),
		],
	});
}

import type { ReferralView } from '../../protocol/panelState';
import type { TreeRow } from '../descriptions';
import { factRow, row } from './treeRow';

export function referralRow(title: string, view: ReferralView): TreeRow {
	return row('referral', title, {
		description: view.code,
		icon: 'person-add',
		children: [
			row('referral.code', view.codeLabel, {
				description: view.code,
				icon: 'copy',
				kind: 'referralCode',
			}),
			...view.facts.map((fact, index) => factRow(`referral.${index}`, fact)),
		],
	});
}

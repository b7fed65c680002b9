import type { HeaderView } from '../../protocol/panelState';
import type { TreeRow } from '../descriptions';
import { row } from './treeRow';

export function accountRow(header: HeaderView): TreeRow {
	const plan = header.plan ? `${header.plan.label}, ${header.plan.status}` : '';
	return row('account', header.name, {
		description: header.email === header.name || header.email === '' ? plan : header.email,
		tooltip: [header.name, header.email, plan]
			.filter((part, index, all) => part && all.indexOf(part) === index)
			.join('\n'),
		icon: 'account',
		kind: 'signedInAccount',
		command: 'creditbar.openPanel',
	});
}

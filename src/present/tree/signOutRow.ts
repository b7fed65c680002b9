import type { HeaderView } from '../../protocol/panelState';
import type { TreeRow } from '../descriptions';
import { row } from './treeRow';

export function signOutRow(header: HeaderView): TreeRow {
	return row('signOut', header.signOut.label, { icon: 'sign-out', command: 'creditbar.signOut' });
}

import type { AccountState } from '../../../src/account/accountState';
import type { AppView } from '../../../src/app/appView';
import { describeContextKeys } from '../../../src/present/contextKeys';
import { describePanel } from '../../../src/present/describePanel';
import { describeStatusBar } from '../../../src/present/describeStatusBar';
import { describeTree } from '../../../src/present/tree/describeTree';
import { aPanelWindow } from '../../support/builders/aPanelWindow';
import { aPresentContext } from '../../support/builders/aPresentContext';

/** All surfaces of one state of the account. */
export function viewOf(state: AccountState): AppView {
	const context = aPresentContext();
	const panel = describePanel(state, context, aPanelWindow());
	return {
		panel,
		statusBar: describeStatusBar(state, context),
		tree: describeTree(state, context),
		contextKeys: describeContextKeys(state, panel, context),
	};
}

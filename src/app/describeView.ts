import type { AccountState } from '../account/accountState';
import { describeLightbulb } from '../present/actions/describeLightbulb';
import { describeContextKeys } from '../present/contextKeys';
import { describePanel, type PanelWindow } from '../present/describePanel';
import { describeStatusBar } from '../present/describeStatusBar';
import type { PresentContext } from '../present/presentContext';
import { withoutIdentity } from '../present/privacy/withoutIdentity';
import { withoutProportions } from '../present/privacy/withoutProportions';
import type { StatusBarLook } from '../present/statusBar/statusBarLook';
import { describeTree } from '../present/tree/describeTree';
import type { AppView } from './appView';

export interface ViewWindow extends PanelWindow {
	readonly look: StatusBarLook;
}

/** All surfaces of one state. F54: in private, a description gets to see neither names nor figures. */
export function describeView(state: AccountState, context: PresentContext, window: ViewWindow): AppView {
	if (!context.isPrivate) return described(state, context, window);
	return withoutProportions(described(withoutIdentity(state), context, window));
}

function described(state: AccountState, context: PresentContext, window: ViewWindow): AppView {
	const panel = describePanel(state, context, window);
	const contextKeys = describeContextKeys(state, panel, context);
	return {
		panel,
		tree: describeTree(state, context),
		statusBar: describeStatusBar(state, context, window.look),
		contextKeys,
		lightbulb: describeLightbulb(contextKeys['creditbar.canUseModels']),
	};
}

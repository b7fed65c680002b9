import type { AccountState } from '../account/accountState';
import { describeLightbulb } from '../present/actions/describeLightbulb';
import { describeContextKeys } from '../present/contextKeys';
import { describePanel, type PanelWindow } from '../present/describePanel';
import { describeStatusBar } from '../present/describeStatusBar';
import { once } from '../present/format/once';
import type { PresentContext } from '../present/presentContext';
import { withoutIdentity } from '../present/privacy/withoutIdentity';
import { withoutProportions } from '../present/privacy/withoutProportions';
import type { StatusBarLook } from '../present/statusBar/statusBarLook';
import { describeTree } from '../present/tree/describeTree';
import type { AppView } from './appView';

export interface ViewWindow extends PanelWindow {
	readonly look: StatusBarLook;
}

/**
 * All surfaces of one state. F54: in private, a description gets to see neither names nor figures. The panel is the
 * longest of them and out of sight most of the time, so it is described for who asks for it.
 */
export function describeView(state: AccountState, context: PresentContext, window: ViewWindow): AppView {
	const seen = context.isPrivate ? withoutIdentity(state) : state;
	const shown = context.isPrivate ? withoutProportions : asItIs;
	const contextKeys = describeContextKeys(seen, context);
	const panel = once(() => shown(describePanel(seen, context, window)));
	return {
		statusBar: shown(describeStatusBar(seen, context, window.look)),
		tree: shown(describeTree(seen, context)),
		isBusy: isBusy(seen),
		get panel() {
			return panel();
		},
		contextKeys,
		lightbulb: describeLightbulb(contextKeys['creditbar.canUseModels']),
	};
}

function isBusy(state: AccountState): boolean {
	if (state.kind === 'open') return state.activity === 'refreshing';
	return state.kind === 'restoring' || state.kind === 'opening';
}

function asItIs<View>(view: View): View {
	return view;
}

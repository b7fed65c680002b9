import type {
	CodeActionDescription,
	ContextKeys,
	StatusBarDescription,
	TreeDescription,
} from '../present/descriptions';
import type { PanelState } from '../protocol/panelState';

/** All surfaces at one moment, as plain data. */
export interface AppView {
	readonly statusBar: StatusBarDescription;
	readonly tree: TreeDescription;
	/** The account is being read. */
	readonly isBusy: boolean;
	readonly panel: PanelState;
	/** On a selection in an editor. */
	readonly lightbulb: readonly CodeActionDescription[];
	readonly contextKeys: ContextKeys;
}

import type { Action } from '../../src/protocol/panelState';
import { panelWords } from '../panelWords';

/** Asks for fresh figures: what could not be shown may be gone with them. */
export const reloadAction: Action = {
	get label() {
		return panelWords.reload;
	},
	intent: { kind: 'refresh' },
	emphasis: 'secondary',
	state: 'ready',
};

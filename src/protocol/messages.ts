/**
 * Host ↔ panel. The host sends whole states, the panel sends `ready` and intents; nobody waits for a reply: the
 * outcome of an intent is the next state.
 */
import type { PanelIntent } from './panelIntent';
import type { PanelState } from './panelState';

export interface StateMessage {
	readonly type: 'state';
	/** Grows by one a message; the panel drops what is older than what it shows. */
	readonly sequence: number;
	readonly state: PanelState;
}

export type PanelMessage =
	| { readonly type: 'ready' }
	| {
			readonly type: 'intent';
			/** UUID made where the user acted; a second message with the same id is ignored. */
			readonly intentId: string;
			readonly intent: PanelIntent;
	  };

import type { PanelIntent } from '../src/protocol/panelIntent';

/** Two buttons with the same key do the same thing. */
export function intentKey(intent: PanelIntent): string {
	return intent.kind === 'openLink' ? `openLink:${intent.link}` : intent.kind;
}

import type { PanelIntent } from '../src/protocol/panelIntent';

/** Two buttons with the same key do the same thing, to the same thing. What the user fills in changes no button. */
export function intentKey(intent: PanelIntent): string {
	if (intent.kind === 'buyCredits' || intent.kind === 'sendFeedback') return intent.kind;
	if (intent.kind === 'showPlace') return [intent.kind, ...Object.values(intent.place)].join(':');
	return Object.values(intent).join(':');
}

import type { Intent } from '../../src/app/intent';
import { decodePanelMessage } from '../../src/protocol/decodePanelMessage';

export interface Button {
	readonly label: string;
	readonly state: string;
	/** Missing where the panel makes the intent from what was entered. */
	readonly intent: Intent | null;
}

/** Every button in what a surface shows, wherever it is. */
export function buttonsIn(view: unknown): Button[] {
	if (typeof view !== 'object' || view === null) return [];
	const inside = Object.values(view).flatMap(buttonsIn);
	const isButton = 'label' in view && 'state' in view && 'emphasis' in view;
	if (!isButton || typeof view.label !== 'string' || typeof view.state !== 'string') return inside;
	const asked = 'intent' in view ? { type: 'intent', intentId: anyId, intent: view.intent } : null;
	const heard = decodePanelMessage(asked);
	const intent = heard?.type === 'intent' ? heard.intent : null;
	return [...inside, { label: view.label, state: view.state, intent }];
}

const anyId = '3f1c2a54-0000-4000-8000-000000000001';

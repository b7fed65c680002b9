/**
 * One press, one intent. A second press of the same button is held back until the next state arrives, but only for
 * intents that are sure to be answered by one: a dialog that the user closes again changes nothing, and its button
 * must not stay dead. A double click never counts twice; that is seen to where the press arrives.
 */
import type { PanelMessage } from '../src/protocol/messages';
import type { Action } from '../src/protocol/panelState';
import { intentKey } from './intentKey';

export type Send = (action: Pick<Action, 'intent' | 'state'>) => void;

const answeredByAState: ReadonlySet<Action['intent']['kind']> = new Set([
	'refresh',
	'claimDailyBonus',
	'signIn',
	'signInWithDeviceCode',
	'buyCredits',
	'choosePlan',
	'moreOrders',
	'sendFeedback',
]);

export interface IntentSender {
	readonly send: Send;
	stateArrived(): void;
}

export function createIntentSender(post: (message: PanelMessage) => void): IntentSender {
	const awaitingState = new Set<string>();
	return {
		send(action) {
			const key = intentKey(action.intent);
			if (action.state !== 'ready' || awaitingState.has(key)) return;
			if (answeredByAState.has(action.intent.kind)) awaitingState.add(key);
			post({ type: 'intent', intentId: crypto.randomUUID(), intent: action.intent });
		},
		stateArrived() {
			awaitingState.clear();
		},
	};
}

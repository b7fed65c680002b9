import type { Balance } from '../../contract/balance';
import type { MeterProblem } from '../meterProblem';

/** What a metered call gives: any number of pieces of text, then exactly one end. */
export type ChatEvent = { readonly kind: 'text'; readonly text: string } | ChatEnd;

/** `requestId` names the row in the usage history; null when the call ended before the service had named it. */
export type ChatEnd =
	| {
			readonly kind: 'finished';
			readonly requestId: string;
			/** `length`: the model was cut off where the caller wanted it to be. */
			readonly reason: 'stop' | 'length' | 'other';
			readonly cost: ChatCost;
	  }
	/** The caller hung up. What was said until then is charged, and the cost is in the usage history. */
	| { readonly kind: 'canceled'; readonly requestId: string | null }
	/** With a `requestId` the answer broke off in the middle, and what came of it may have been charged. */
	| { readonly kind: 'failed'; readonly requestId: string | null; readonly problem: MeterProblem };

export interface ChatCost {
	/** With those read from a cache. */
	readonly inputTokens: number;
	readonly outputTokens: number;
	readonly totalTokens: number;
	readonly creditsMicro: number;
	/** As it stands after this call. */
	readonly balance: Balance;
}

/**
 * What the events stream tells. The id of an event is the account version it made, so no two events share one
 * and a client that has seen id N has seen everything up to version N. Versions may skip: not every change
 * has an event.
 */
import type { EventData, EventName } from '../../../src/contract/events';

/** `resync` and `authExpired` are the stream's own and no news of the account. */
export type AccountEventName = Exclude<EventName, 'resync' | 'authExpired'>;

export type AccountEvent = {
	[N in AccountEventName]: { readonly id: number; readonly event: N; readonly data: EventData<N> };
}[AccountEventName];

/** `resync`: the id is older than what is kept, or was never given out; the client reads everything anew. */
export type EventReplay =
	| { readonly kind: 'events'; readonly events: readonly AccountEvent[] }
	| { readonly kind: 'resync'; readonly version: number };

import type { EventData, EventName } from '../../contract/events';
import type { MeterProblem } from '../meterProblem';

/** What the backend tells of an account as it happens. `resync` and `authExpired` are about the telling itself. */
export interface AccountEvent {
	/** The account's version after it, or for `resync` where telling goes on from. */
	readonly version: number;
	readonly name: EventName;
	readonly data: EventData<EventName>;
}

/** What listening gives: any number of events, then exactly one end. */
export type EventSignal =
	| { readonly kind: 'event'; readonly event: AccountEvent }
	/** The backend has nothing to tell here, now or later. */
	| { readonly kind: 'unwanted' }
	/** The token ran out and there is a new one. */
	| { readonly kind: 'renewed' }
	/** Closed from the other side, or cut; `retryMs`: how long the backend asked to wait. */
	| { readonly kind: 'ended'; readonly problem: MeterProblem; readonly retryMs: number | null };

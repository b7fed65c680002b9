import type { Clock } from '../platform/clock';
import type { Http } from '../platform/http';
import type { Timers } from '../platform/timers';

/** What a stream needs of the world around it, be it one metered call or the events of the account. */
export interface StreamWorld {
	readonly origin: string;
	readonly http: Http;
	readonly clock: Clock;
	readonly timers: Timers;
	readonly userAgent: string;
}

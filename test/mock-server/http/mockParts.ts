import type { Timers } from '../../../src/platform/timers';
import type { AccountWorld } from '../account/accountWorld';
import type { MockClock } from '../mockClock';
import type { ModelVoice } from './chat/modelVoice';
import type { EventStreams } from './events/eventStreams';
import type { Features } from './features';
import type { IdempotencyKeys } from './idempotencyKeys';
import type { OAuthServer } from './oauth/createOAuthServer';
import type { RateLimits } from './rateLimits';

/** What the routes of one mock server share. */
export interface MockParts {
	readonly clock: MockClock;
	readonly timers: Timers;
	readonly oauth: OAuthServer;
	readonly rateLimits: RateLimits;
	readonly keys: IdempotencyKeys;
	readonly streams: EventStreams;
	/** How the models talk. */
	readonly voice: ModelVoice;
	/** Another scenario is another world. */
	world(): AccountWorld;
	features(): Features;
	/** The origin under which the server was last asked. */
	origin(): string;
	/** An answer was not what the contract says: a bug of the mock, told loudly. */
	reportBreach(sentence: string): void;
}

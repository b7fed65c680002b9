/**
 * The mock metering backend: `handle` is a plain `Request → Response` function, `fetch` the same for a
 * client in this process, `control` what a test may do to it. Nothing is kept anywhere but in memory.
 */
import type { Clock } from '../../src/platform/clock';
import type { Http } from '../../src/platform/http';
import type { Timers } from '../../src/platform/timers';
import { systemClock, systemTimers } from '../support/systemTime';
import type { Account } from './account/account';
import type { AccountWorld } from './account/accountWorld';
import { asFetch } from './asFetch';
import { ExchangeLog } from './exchangeLog';
import { FaultQueue } from './faults/faultQueue';
import { ModelVoice } from './http/chat/modelVoice';
import { createControlApp } from './http/control/createControlApp';
import { createMockControl } from './http/control/createMockControl';
import type { MockControl } from './http/control/mockControl';
import { createHttpApp } from './http/createHttpApp';
import { EventStreams } from './http/events/eventStreams';
import type { Features } from './http/features';
import { IdempotencyKeys } from './http/idempotencyKeys';
import type { MockParts } from './http/mockParts';
import { createOAuthServer } from './http/oauth/createOAuthServer';
import { type RateLimitRules, RateLimits, usualRateLimits } from './http/rateLimits';
import { createRequestHandler } from './http/requestHandler';
import { MockClock } from './mockClock';
import { MockWorld } from './mockWorld';

export interface MockServerOptions {
	/** One of `scenarios`; default `freeBonusReady`. */
	readonly scenario?: string | undefined;
	/** Default: the machine's own. The control plane moves the mock's time relative to it. */
	readonly clock?: Clock | undefined;
	readonly timers?: Timers | undefined;
	readonly randomBytes?: ((length: number) => Uint8Array) | undefined;
	/** What links begin with until the first request says under which origin the server is reached. */
	readonly origin?: string | undefined;
	readonly rateLimits?: Partial<RateLimitRules> | undefined;
	readonly features?: Partial<Features> | undefined;
	/** How long a model takes from word to word; default 0. */
	readonly wordDelayMs?: number | undefined;
	/** Whether `/__mock/*` answers; default no. */
	readonly hasControlPlane?: boolean | undefined;
}

export interface MockServer {
	handle(request: Request): Promise<Response>;
	readonly fetch: Http;
	readonly control: MockControl;
	/** Ends what would keep a process alive. */
	dispose(): void;
}

export function createMockServer(options: MockServerOptions = {}): MockServer {
	const clock = new MockClock(options.clock ?? systemClock);
	const timers = options.timers ?? systemTimers;
	let origin = options.origin ?? 'https://mock.creditbar.test';
	const world = new MockWorld(
		clock,
		{
			checkoutUrl: id => `${origin}/checkout/${encodeURIComponent(id)}`,
			receiptUrl: id => `${origin}/receipts/${encodeURIComponent(id)}`,
			shareUrl: code => `${origin}/join/${encodeURIComponent(code)}`,
		},
		options.scenario ?? 'freeBonusReady',
		options.features ?? {},
	);
	const oauth = createOAuthServer({
		clock,
		accounts: signInDirectory(() => world.current(), clock),
		randomBytes: options.randomBytes ?? (length => crypto.getRandomValues(new Uint8Array(length))),
	});
	const breaches: string[] = [];
	const parts: MockParts = {
		clock,
		timers,
		oauth,
		rateLimits: new RateLimits(clock, { ...usualRateLimits, ...options.rateLimits }),
		keys: new IdempotencyKeys(clock),
		streams: new EventStreams(clock, timers, () => world.current()),
		voice: new ModelVoice(timers, options.wordDelayMs ?? 0),
		world: () => world.current(),
		features: () => world.features(),
		origin: () => origin,
		reportBreach: sentence => breaches.push(sentence),
	};
	const faults = new FaultQueue();
	const exchanges = new ExchangeLog();
	const control = createMockControl({ parts, world, faults, exchanges, breaches });
	const controlApp = createControlApp(control);
	const answer = createRequestHandler({ parts, faults, exchanges, app: createHttpApp(parts) });
	clock.onDidMove(() => {
		world.current().advance(clock.now());
		parts.streams.watch();
		parts.streams.checkTokens();
	});

	const handle = async (request: Request): Promise<Response> => {
		const url = new URL(request.url);
		origin = url.origin;
		const isControl = options.hasControlPlane === true && url.pathname.startsWith('/__mock/');
		return isControl ? controlApp.fetch(request) : answer(request);
	};
	return { handle, fetch: asFetch(handle), control, dispose: () => parts.streams.closeAll() };
}

function signInDirectory(world: () => AccountWorld, clock: Clock) {
	const describe = (account: Account) => ({
		accountId: account.accountId,
		email: account.email,
		name: account.profile(clock.now()).name,
	});
	return {
		listAccounts: () => world().accounts.map(describe),
		findAccount: (accountId: string) => {
			const account = world().findAccount(accountId);
			return account === undefined ? undefined : describe(account);
		},
	};
}

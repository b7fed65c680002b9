/**
 * A good access token for whoever asks. Refresh tokens are good for one use, and every window holds the same one, so:
 * - whether to refresh is decided inside a lock that holds across windows, after reading the record again;
 * - the new tokens are written before they are used, and only over the very record they were refreshed from;
 * - only a clear "no" ends the session, and only if no other window has come by newer tokens meanwhile.
 */
import type { Clock } from '../platform/clock';
import type { LockLease, Locks } from '../platform/locks';
import type { Log } from '../platform/log';
import type { Random } from '../platform/random';
import type { Timers } from '../platform/timers';
import { pause } from '../util/pause';
import { fail, ok, type Result } from '../util/result';
import { SingleFlight } from '../util/singleFlight';
import { describeOAuthTrouble, type Unreachable } from './describeOAuthTrouble';
import type { OAuthClient } from './oauth/oauthClient';
import type { OAuthFailure } from './oauth/oauthFailure';
import type { TokenGrant } from './oauth/tokenGrant';
import { RefreshPace } from './refreshPace';
import { clampLifetimeMs, tokenStanding } from './refreshPolicy';
import type { SessionProblem } from './session';
import { sessionLock } from './sessionLock';
import type { SessionRecord } from './sessionRecord';
import type { SessionVault } from './sessionVault';

export interface RefresherWorld {
	readonly clock: Clock;
	readonly timers: Timers;
	readonly locks: Locks;
	readonly random: Random;
	readonly log: Log;
}

type Token = Result<string, SessionProblem>;

const timedOut: Unreachable = { kind: 'unreachable', reason: 'timedOut' };
const rateLimited: Unreachable = { kind: 'unreachable', reason: 'rateLimited' };

/** Another window's write can take this long to be seen here. */
const disbeliefMs = [0, 250, 1_000];

export class TokenRefresher {
	readonly #world: RefresherWorld;
	readonly #vault: SessionVault;
	readonly #oauth: OAuthClient;
	readonly #expire: (basis: SessionRecord) => Promise<void>;
	readonly #flight = new SingleFlight<Token>();
	readonly #pace: RefreshPace;
	#lastTrouble: Unreachable = { kind: 'unreachable', reason: 'offline' };
	#isDisposed = false;

	constructor(
		world: RefresherWorld,
		vault: SessionVault,
		oauth: OAuthClient,
		expire: (basis: SessionRecord) => Promise<void>,
	) {
		this.#world = world;
		this.#vault = vault;
		this.#oauth = oauth;
		this.#expire = expire;
		this.#pace = new RefreshPace(world);
	}

	async accessToken(): Promise<Token> {
		const record = this.#vault.current;
		if (!record) return fail({ kind: 'signedOut' });
		if (tokenStanding(record, this.#world.clock.now()) === 'fresh') return ok(record.accessToken);
		return this.#flight.run(() => this.#refreshUnlessResting(undefined));
	}

	async replaceToken(rejected: string): Promise<Token> {
		if (this.#vault.current?.accessToken !== rejected) return this.accessToken();
		const token = await this.#flight.run(() => this.#refreshUnlessResting(rejected));
		// The flight may have been one that another caller started for a reason of its own.
		if (!token.ok || token.value !== rejected) return token;
		return this.#flight.run(() => this.#refreshUnlessResting(rejected));
	}

	/** The user looks at this window. */
	hurry(): void {
		this.#pace.hurry();
	}

	dispose(): void {
		this.#isDisposed = true;
		this.#pace.dispose();
	}

	async #refreshUnlessResting(rejected: string | undefined): Promise<Token> {
		if (this.#pace.isResting) {
			await this.#vault.read();
			return this.#makeDo(rejected, this.#restTrouble());
		}
		const run = await this.#world.locks.withLock(sessionLock.name, sessionLock, lease =>
			this.#refreshInLock(lease, rejected),
		);
		if (run.kind === 'ran') return run.value;
		this.#world.log.warn('Another window has been refreshing the session for too long.');
		await this.#vault.read();
		return this.#makeDo(rejected, timedOut);
	}

	async #refreshInLock(lease: LockLease, rejected: string | undefined): Promise<Token> {
		const basis = await this.#vault.read();
		if (!basis) return fail({ kind: 'signedOut' });
		if (this.#isGood(basis, rejected)) return ok(basis.accessToken);
		// Reading may have taken long: the system can ask for a keyring password.
		if (this.#isDisposed || !(await lease.isStillHeld())) return this.#makeDo(rejected, timedOut);
		const answer = await this.#oauth.refresh(basis.refreshToken);
		if (answer.ok) return this.#accept(basis, answer.value);
		if (answer.problem.kind === 'rejected') return this.#disbelieve(basis);
		return this.#endure(answer.problem, rejected);
	}

	/**
	 * The generation decides, not the lease: tokens that were rotated and then thrown away would end the session, while
	 * whoever took the lock over finds these and adopts them.
	 */
	async #accept(basis: SessionRecord, grant: TokenGrant): Promise<Token> {
		this.#pace.succeeded();
		const next: SessionRecord = {
			...basis,
			generation: basis.generation + 1,
			accessToken: grant.accessToken,
			refreshToken: grant.refreshToken,
			lifetimeMs: clampLifetimeMs(grant.lifetimeMs),
			receivedAt: this.#world.clock.now(),
		};
		if (await this.#vault.replace(basis, next)) {
			this.#world.log.debug('The session was refreshed.');
			return ok(next.accessToken);
		}
		const { current } = this.#vault;
		if (current?.sessionId !== basis.sessionId) void this.#oauth.revoke(grant.refreshToken);
		return current ? ok(current.accessToken) : fail({ kind: 'signedOut' });
	}

	/** A refused refresh token is what a window sees that comes second, too. */
	async #disbelieve(basis: SessionRecord): Promise<Token> {
		for (const delayMs of disbeliefMs) {
			if (delayMs > 0) await pause(this.#world.timers, delayMs);
			const record = await this.#vault.read();
			if (!record) return fail({ kind: 'signedOut' });
			if (record.refreshToken !== basis.refreshToken) return ok(record.accessToken);
		}
		await this.#expire(basis);
		if (this.#vault.current) return ok(this.#vault.current.accessToken);
		this.#world.log.info('The backend ended the session.');
		return fail({ kind: 'expired' });
	}

	#endure(failure: OAuthFailure, rejected: string | undefined): Token {
		const trouble = describeOAuthTrouble(failure);
		const { retryAfterMs } = trouble;
		// The answer may have been lost after the server had changed the tokens. It forgives the old one for half a
		// minute only, so the first repeat does not wait until somebody asks.
		const mayBeLost = this.#pace.failures === 0 && retryAfterMs === undefined;
		const repeat = () => void this.#flight.run(() => this.#refreshUnlessResting(rejected));
		this.#pace.failed(retryAfterMs, mayBeLost ? repeat : undefined);
		this.#lastTrouble = trouble;
		this.#world.log.info(`The session could not be refreshed now (${trouble.reason}) and is kept.`);
		return this.#makeDo(rejected, trouble);
	}

	/** What there is without a refresh: the token at hand, for as long as it may be good. */
	#makeDo(rejected: string | undefined, trouble: SessionProblem): Token {
		const record = this.#vault.current;
		if (!record) return fail({ kind: 'signedOut' });
		if (record.accessToken === rejected) return fail(trouble);
		// What came a moment ago cannot have lapsed, even if the clock says so.
		const isNew = this.#pace.isResting && this.#pace.failures === 0;
		const isLapsed = tokenStanding(record, this.#world.clock.now()) === 'lapsed';
		return isLapsed && !isNew ? fail(trouble) : ok(record.accessToken);
	}

	#restTrouble(): SessionProblem {
		const trouble = this.#pace.failures > 0 ? this.#lastTrouble : rateLimited;
		return { ...trouble, retryAfterMs: this.#pace.restMs };
	}

	#isGood(record: SessionRecord, rejected: string | undefined): boolean {
		const isFresh = tokenStanding(record, this.#world.clock.now()) === 'fresh';
		return isFresh && record.accessToken !== rejected;
	}
}

/**
 * How a call ends that brought no answer worth reading. Thrown, because `oauth4webapi` calls the network itself and
 * passes on what its `fetch` throws; caught in one place, `attemptOAuth`.
 */
import type { OAuthTrouble } from './oauthFailure';

/** The server said no in its own format: 400 or 401, JSON, with an `error`. What it means is up to the call. */
export class OAuthRefusal extends Error {
	constructor(readonly code: string) {
		super(`The sign-in server answered ${code}.`);
	}
}

/** Anything else. */
export class OAuthInterruption extends Error {
	constructor(
		readonly reason: OAuthTrouble,
		readonly retryAfterMs?: number,
	) {
		super(`The sign-in server could not be asked: ${reason}.`);
	}
}

/**
 * When an access token needs a new one. Its age is what this machine's clock moved since it came; what the server thinks
 * the time is plays no part. A clock that was set back says nothing about the age: then the token is tried, and the
 * backend's 401 decides.
 */
import type { SessionRecord } from './sessionRecord';

const shortestLifetimeMs = 60_000;
const longestLifetimeMs = 24 * 60 * 60_000;

export type TokenStanding = 'fresh' | 'due' | 'lapsed';

type TokenAge = Pick<SessionRecord, 'lifetimeMs' | 'receivedAt'>;

export function tokenStanding(record: TokenAge, now: number): TokenStanding {
	const ageMs = now - record.receivedAt;
	if (ageMs * 3 < record.lifetimeMs * 2) return 'fresh';
	return ageMs < record.lifetimeMs ? 'due' : 'lapsed';
}

/** Whether a refusal can have no other reason than that the session is over. A clock that was set back leaves it open. */
export function isSurelyInTime(record: TokenAge, now: number): boolean {
	const ageMs = now - record.receivedAt;
	return ageMs >= 0 && ageMs < record.lifetimeMs;
}

/** A lifetime outside of these bounds would make a refresh loop, or a token that never gets refreshed. */
export function clampLifetimeMs(lifetimeMs: number): number {
	if (Number.isNaN(lifetimeMs)) return shortestLifetimeMs;
	return Math.round(Math.min(Math.max(lifetimeMs, shortestLifetimeMs), longestLifetimeMs));
}

export function isLifetimeMs(value: unknown): value is number {
	return typeof value === 'number' && value >= shortestLifetimeMs && value <= longestLifetimeMs;
}

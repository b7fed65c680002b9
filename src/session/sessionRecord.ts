/**
 * What is kept of a session between restarts: one secret for each backend, so that a token never meets another
 * origin than the one that issued it, and switching back finds the old session where it was.
 */
import type { SessionAccount } from './session';

export interface SessionRecord {
	readonly version: 1;
	readonly origin: string;
	/** Made here at sign-in; another sign-in, also of the same account, is another session. */
	readonly sessionId: string;
	/** Grows by one with every write. Who wants to write must still find the generation they read. */
	readonly generation: number;
	readonly accessToken: string;
	readonly refreshToken: string;
	readonly lifetimeMs: number;
	/** By this machine's clock, as the lifetime is counted from here and not from what the server believes. */
	readonly receivedAt: number;
	readonly account: SessionAccount | null;
}

export function sessionRecordKey(origin: string): string {
	return `session.v1@${origin}`;
}

export function isSameGeneration(a: SessionRecord | undefined, b: SessionRecord | undefined): boolean {
	return a?.sessionId === b?.sessionId && a?.generation === b?.generation;
}

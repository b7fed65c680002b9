/**
 * Held while the session record is changed. It outlives the two calls that a window's first refresh makes (10 s each),
 * and waiting outlives it, so that who waits for a window that crashed takes over instead of giving up. And it ends
 * before the 30 s in which the backend forgives that a refresh token is used again: a window that died with the answer
 * in its hand must not cost the session.
 */
export const sessionLock = { name: 'session', ttlMs: 25_000, waitMs: 30_000 } as const;

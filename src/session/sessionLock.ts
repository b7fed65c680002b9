/**
 * Held while the session record is changed. It outlives the two calls that a window's first refresh makes (10 s each),
 * and waiting outlives it, so that who waits for a window that crashed takes over instead of giving up.
 */
export const sessionLock = { name: 'session', ttlMs: 30_000, waitMs: 35_000 } as const;

/**
 * Held while the session record is changed. It outlives a refresh call (10 s), and waiting outlives it, so that who
 * waits for a window that crashed takes over instead of giving up.
 */
export const sessionLock = { name: 'session', ttlMs: 20_000, waitMs: 25_000 } as const;

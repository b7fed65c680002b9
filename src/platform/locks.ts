/** Locks that hold across the editor's windows, which are separate processes. */
export interface Locks {
	/**
	 * Runs `task` while this process holds the lock called `name`. A holder that died is taken over after `ttlMs`.
	 * `busy`: not acquired within `waitMs`; the task did not run.
	 */
	withLock<T>(
		name: string,
		limits: { readonly ttlMs: number; readonly waitMs: number },
		task: (lease: LockLease) => Promise<T>,
	): Promise<{ readonly kind: 'ran'; readonly value: T } | { readonly kind: 'busy' }>;
}

export interface LockLease {
	/** False once another process took the lock over; what was being done must not be written any more. */
	isStillHeld(): Promise<boolean>;
}

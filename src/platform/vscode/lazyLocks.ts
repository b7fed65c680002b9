/**
 * Locks whose code is loaded with the first one that is taken: nobody takes one before the first paint. Where that
 * fails, the next one tries again.
 */
import type { Locks } from '../locks';

export function lazyLocks(load: () => Promise<Locks>): Locks {
	let locks: Promise<Locks> | undefined;
	return {
		async withLock(name, limits, task) {
			locks ??= load().catch((error: unknown) => {
				locks = undefined;
				throw error;
			});
			return (await locks).withLock(name, limits, task);
		},
	};
}

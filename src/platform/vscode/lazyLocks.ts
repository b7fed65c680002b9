/** Locks whose code is loaded with the first one that is taken: nobody takes one before the first paint. */
import type { Locks } from '../locks';

export function lazyLocks(load: () => Promise<Locks>): Locks {
	let locks: Promise<Locks> | undefined;
	return {
		async withLock(name, limits, task) {
			locks ??= load();
			return (await locks).withLock(name, limits, task);
		},
	};
}

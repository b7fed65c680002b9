import type { AccountWorld } from '../account/accountWorld';
import type { WorldLinks } from '../account/worldLinks';

/**
 * A named world to begin in. Built from `now`, so its dates are always recent; the same `now` gives the same
 * world.
 */
export interface Scenario {
	readonly name: string;
	readonly description: string;
	build(now: number, links?: WorldLinks): AccountWorld;
}

import type { World } from '../platform/world';
import type { PresentContext } from '../present/presentContext';

/** The one way to a context: whoever describes something cannot forget that the figures may have to stay hidden. */
export function presentContextOf(world: Pick<World, 'clock' | 'locale' | 'settings'>): PresentContext {
	const { language, timeZone } = world.locale;
	return { now: world.clock.now(), language, timeZone, isPrivate: world.settings.read().isPrivate };
}

import { DetailReader } from '../details/detailReader';
import type { TakeDetailsPen } from '../details/detailsPen';
import type { Loadable } from '../details/loadable';
import type { UsageState } from '../details/usageState';

/** A reader of one part of the Usage tab. `put`: the state with the part in it, and whatever changes along with it. */
export function createUsageReader<T>(
	takePen: TakeDetailsPen,
	pick: (usage: UsageState) => Loadable<T>,
	put: (usage: UsageState, loadable: Loadable<T>) => UsageState,
): DetailReader<T> {
	return new DetailReader<T>({
		takePen,
		pick: details => pick(details.usage),
		put: (details, loadable) => ({ ...details, usage: put(details.usage, loadable) }),
	});
}

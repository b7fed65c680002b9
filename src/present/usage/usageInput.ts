import type { OpenAccount } from '../../account/accountState';
import type { Loadable } from '../../account/details/loadable';
import type { UsageState } from '../../account/details/usageState';
import type { Forecast } from '../../account/forecast/forecast';
import { currentForecast } from '../forecast/currentForecast';
import { type Formats, formatsFor } from '../format/formats';
import type { PresentContext } from '../presentContext';

/** What every part of the Usage tab is described from. */
export interface UsageInput {
	readonly usage: UsageState;
	readonly forecast: Forecast | null;
	readonly context: PresentContext;
	readonly formats: Formats;
	/** The server's clock, epoch ms: what "today" is measured by. */
	readonly serverNow: number;
	readonly windowSessionId: string;
	/** What models call themselves, by id. */
	readonly modelNames: ReadonlyMap<string, string>;
}

export function usageInput(open: OpenAccount, context: PresentContext, windowSessionId: string): UsageInput {
	const { snapshot, details } = open;
	const { usage } = details;
	const requests = latestOf(usage.requests)?.requests ?? [];
	const models = latestOf(usage.models)?.all ?? [];
	return {
		usage,
		forecast: currentForecast(open, context.now),
		context,
		formats: formatsFor(context, snapshot.meta.displayDecimals),
		serverNow: context.now + snapshot.serverOffsetMs,
		windowSessionId,
		modelNames: new Map([
			...requests.map(({ modelId, modelName }) => [modelId, modelName] as const),
			...models.map(({ modelId, displayName }) => [modelId, displayName] as const),
		]),
	};
}

/** The newest value there is, whatever is happening to it. */
export function latestOf<T>(loadable: Loadable<T>): T | null {
	if (loadable.kind === 'unread') return null;
	return loadable.kind === 'ready' ? loadable.value : loadable.previous;
}

import type { EventSignal } from '../../meter/events/accountEvent';
import type { Random } from '../../platform/random';

const firstWaitMs = 2_000;
const longestWaitMs = 5 * 60_000;
/** What a backend may ask for as the first wait. */
const askedLimitMs = 60_000;

/**
 * How long to wait before listening again. Twice as long after each connection that soon ended, and spread over half of
 * that, so that the windows of many people do not come back together.
 */
export function reconnectWaitMs(
	{ problem, retryMs }: Extract<EventSignal, { kind: 'ended' }>,
	{ failures, now, random }: { readonly failures: number; readonly now: number; readonly random: Random },
): number {
	const asked = retryMs === null ? firstWaitMs : Math.min(askedLimitMs, Math.max(1_000, retryMs));
	const stepMs = Math.min(longestWaitMs, asked * 2 ** Math.min(12, failures));
	const waitMs = stepMs / 2 + (random.fraction() * stepMs) / 2;
	return problem.kind === 'rateLimited' ? Math.max(waitMs, problem.until - now) : waitMs;
}

/**
 * When a period ends. Every boundary is counted from the anchor and never from the boundary before it, so a
 * plan bought on the 31st renews on 28 February and on 31 March again. Months are UTC calendar months at the
 * anchor's time of day.
 */
import type { Allowance } from './allowance';

const THIRTY_DAYS_MS = 30 * 24 * 60 * 60 * 1000;

type Schedule = Pick<Allowance, 'anchorAt' | 'cadence'>;

/** The first boundary after `at`. */
export function nextBoundary(schedule: Schedule, at: number): number {
	let count = Math.max(0, estimatePeriodsUntil(schedule, at));
	while (boundary(schedule, count) <= at) count += 1;
	while (count > 0 && boundary(schedule, count - 1) > at) count -= 1;
	return boundary(schedule, count);
}

function boundary({ anchorAt, cadence }: Schedule, count: number): number {
	return cadence === 'thirtyDays' ? anchorAt + count * THIRTY_DAYS_MS : addMonths(anchorAt, count);
}

function estimatePeriodsUntil({ anchorAt, cadence }: Schedule, at: number): number {
	if (cadence === 'thirtyDays') return Math.floor((at - anchorAt) / THIRTY_DAYS_MS);
	const from = new Date(anchorAt);
	const to = new Date(at);
	return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
}

function addMonths(anchorAt: number, months: number): number {
	const anchor = new Date(anchorAt);
	const lastDay = new Date(
		Date.UTC(anchor.getUTCFullYear(), anchor.getUTCMonth() + months + 1, 0),
	).getUTCDate();
	const moved = new Date(anchorAt);
	moved.setUTCDate(1);
	moved.setUTCMonth(anchor.getUTCMonth() + months);
	moved.setUTCDate(Math.min(anchor.getUTCDate(), lastDay));
	return moved.getTime();
}

/**
 * F24. Lives through the time to come a few hundred times, each day with an amount drawn from the days that were, and
 * says in which span nine of ten of these lives run out. Each life draws its days from its own draw of the past, so that
 * a short past makes for a wide span. The same account always gets the same answer.
 */
import type { Balance } from '../../contract/balance';
import type { Grant } from '../../contract/grant';
import type { UsageDay } from '../../contract/usageDay';
import { dailyHabit } from './dailyHabit';
import type { Forecast, ForecastEnd, ForecastOutcome } from './forecast';
import { randomNumbers } from './randomNumbers';
import { type SpendableBucket, spendableBuckets } from './spendableBuckets';

const lives = 500;
/** One in twenty lives ends before the span, one in twenty after it. */
const outside = 0.05;
/** Nobody's habits are known for longer. */
const horizonDays = 90;
const dayMs = 24 * 60 * 60_000;

export interface Spending {
	readonly usage: readonly UsageDay[];
	readonly balance: Balance;
	readonly grants: readonly Grant[] | null;
	/** The service's clock, epoch ms. */
	readonly serverNow: number;
}

/** Null where there is nothing to foresee (no limit, nothing left) or too little to judge by. */
export function forecastSpending({ usage, balance, grants, serverNow }: Spending): Forecast | null {
	if (balance.unlimited || balance.spendableMicro <= 0) return null;
	const today = Math.floor(serverNow / dayMs);
	const habit = dailyHabit(usage, today);
	const end = endOf(balance, serverNow);
	if (!habit || !end) return null;
	const endsAt = end.kind === 'reset' ? Date.parse(end.at) : (today + end.count) * dayMs;
	const buckets = spendableBuckets(balance, grants);
	const random = randomNumbers(habit.days);
	const ends: number[] = [];
	for (let life = 0; life < lives; life++) {
		const draws = new Map<readonly number[], readonly number[]>();
		const amountOn = (day: number) => {
			const amounts = habit.amountsOn(day);
			const drawn = draws.get(amounts) ?? amounts.map(() => pick(amounts, random));
			draws.set(amounts, drawn);
			return pick(drawn, random);
		};
		ends.push(dayOfTheEnd(buckets, amountOn, serverNow, endsAt));
	}
	return { outcome: outcomeOf(ends, end), basisDays: habit.days };
}

function endOf({ nextResetAt }: Balance, serverNow: number): ForecastEnd | null {
	if (nextResetAt === null) return { kind: 'days', count: horizonDays };
	const inMs = Date.parse(nextResetAt) - serverNow;
	// A reset that is due changes everything, and it is not known how.
	if (inMs <= 0) return null;
	return inMs > horizonDays * dayMs
		? { kind: 'days', count: horizonDays }
		: { kind: 'reset', at: nextResetAt };
}

/** In days since 1970; infinite when the credits last. Of the first and the last day only a part is to come. */
function dayOfTheEnd(
	buckets: readonly SpendableBucket[],
	amountOn: (day: number) => number,
	now: number,
	endsAt: number,
): number {
	const left = buckets.map(({ amountMicro }) => amountMicro);
	for (let from = now; from < endsAt; ) {
		const day = Math.floor(from / dayMs);
		const to = Math.min(endsAt, (day + 1) * dayMs);
		let missing = amountOn(day) * ((to - from) / dayMs);
		for (const [index, { expiresAt }] of buckets.entries()) {
			if (missing <= 0) break;
			if (expiresAt <= from) continue;
			const taken = Math.min(missing, left[index] ?? 0);
			left[index] = (left[index] ?? 0) - taken;
			missing -= taken;
		}
		if (missing > 0) return day;
		from = to;
	}
	return Number.POSITIVE_INFINITY;
}

function outcomeOf(ends: readonly number[], until: ForecastEnd): ForecastOutcome {
	const sorted = ends.toSorted((a, b) => a - b);
	const first = sorted[Math.floor(outside * sorted.length)] ?? Number.POSITIVE_INFINITY;
	const last = sorted[Math.ceil((1 - outside) * sorted.length) - 1] ?? Number.POSITIVE_INFINITY;
	if (!Number.isFinite(first)) return { kind: 'lasts', until };
	if (!Number.isFinite(last)) return { kind: 'mayRunOut', firstDay: dayText(first), until };
	return { kind: 'runsOut', firstDay: dayText(first), lastDay: dayText(last) };
}

function dayText(day: number): string {
	return new Date(day * dayMs).toISOString().slice(0, 10);
}

function pick(amounts: readonly number[], random: () => number): number {
	return amounts[Math.floor(random() * amounts.length)] ?? 0;
}

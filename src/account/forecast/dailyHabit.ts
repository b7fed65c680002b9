/**
 * What a day's use is like for this person: the complete days since the first one with any use, as they were. Weekends
 * are kept apart from working days where they are clearly different and there were enough of both.
 */
import type { UsageDay } from '../../contract/usageDay';

const fewestDays = 7;
const fewestUsed = 4;
const enoughOfAKind = 4;
/** So many times as much on one kind of day as on the other is clearly different. */
const clearRatio = 2;
const dayMs = 24 * 60 * 60_000;

export interface DailyHabit {
	readonly days: number;
	/** The amounts to expect on a day of this kind, in micro-credits. */
	amountsOn(day: number): readonly number[];
}

/** `today`: the UTC day that is not over yet, in days since 1970. Null when there is too little to go by. */
export function dailyHabit(usage: readonly UsageDay[], today: number): DailyHabit | null {
	const past = usage
		.map(({ day, creditsMicro }) => ({ day: Date.parse(day) / dayMs, creditsMicro }))
		.filter(({ day }) => day < today);
	const first = past.findIndex(({ creditsMicro }) => creditsMicro > 0);
	const known = first < 0 ? [] : past.slice(first);
	if (known.length < fewestDays) return null;
	if (known.filter(({ creditsMicro }) => creditsMicro > 0).length < fewestUsed) return null;
	const amounts = (of: typeof known) => of.map(({ creditsMicro }) => creditsMicro);
	const all = amounts(known);
	const weekend = amounts(known.filter(({ day }) => isWeekend(day)));
	const week = amounts(known.filter(({ day }) => !isWeekend(day)));
	const areApart =
		Math.min(weekend.length, week.length) >= enoughOfAKind && differ(mean(weekend), mean(week));
	return {
		days: known.length,
		amountsOn: day => (areApart ? (isWeekend(day) ? weekend : week) : all),
	};
}

/** 1970 began on a Thursday. */
function isWeekend(day: number): boolean {
	return (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
}

function differ(a: number, b: number): boolean {
	return Math.max(a, b) > clearRatio * Math.min(a, b);
}

function mean(amounts: readonly number[]): number {
	return amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
}

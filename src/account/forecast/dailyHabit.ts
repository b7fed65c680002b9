/**
 * What a day's use is like for this person: the complete days since the first one with any use, as they were. Today
 * counts as soon as it is above their average: a day on which much is used is known to be one before it is over. Weekends
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
	const days = usage.map(({ day, creditsMicro }) => ({ day: Date.parse(day) / dayMs, creditsMicro }));
	const past = days.filter(({ day }) => day < today);
	const first = past.findIndex(({ creditsMicro }) => creditsMicro > 0);
	const known = first < 0 ? [] : past.slice(first);
	if (known.length < fewestDays) return null;
	if (known.filter(({ creditsMicro }) => creditsMicro > 0).length < fewestUsed) return null;
	const areApart = areWeekendsApart(known);
	const usual = mean(known);
	const counted = [
		...known,
		...days.filter(({ day, creditsMicro }) => day === today && creditsMicro > usual),
	];
	const all = amounts(counted);
	const weekend = amounts(counted.filter(isOfWeekend));
	const week = amounts(counted.filter(one => !isOfWeekend(one)));
	return {
		days: counted.length,
		amountsOn: day => (areApart ? (isWeekend(day) ? weekend : week) : all),
	};
}

interface UsedDay {
	readonly day: number;
	readonly creditsMicro: number;
}

function areWeekendsApart(known: readonly UsedDay[]): boolean {
	const weekend = known.filter(isOfWeekend);
	const week = known.filter(one => !isOfWeekend(one));
	if (Math.min(weekend.length, week.length) < enoughOfAKind) return false;
	const [more, less] = [Math.max(mean(weekend), mean(week)), Math.min(mean(weekend), mean(week))];
	return more > clearRatio * less;
}

function isOfWeekend({ day }: UsedDay): boolean {
	return isWeekend(day);
}

/** 1970 began on a Thursday. */
function isWeekend(day: number): boolean {
	return (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
}

function amounts(days: readonly UsedDay[]): readonly number[] {
	return days.map(({ creditsMicro }) => creditsMicro);
}

function mean(days: readonly UsedDay[]): number {
	return days.reduce((sum, { creditsMicro }) => sum + creditsMicro, 0) / days.length;
}

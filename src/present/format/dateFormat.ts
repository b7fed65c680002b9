import { once } from './once';

/** Dates and spans in the user's language and time zone. Instants come in as RFC 3339 text or epoch ms. */
export interface DateFormat {
	/** "Nov 30, 2026" */
	day(at: string): string;
	/** "Nov 30, 2026, 1:00 AM GMT+1" */
	exact(at: string | number): string;
	/** "Nov 30, 1:00 AM": for a date so near that the year goes without saying. */
	moment(at: string): string;
	/** "Nov 30", of a calendar day (2026-11-30) that belongs to no time zone. */
	calendarDay(day: string): string;
	/** As short as it can be told apart: "10:31 AM" today, "Nov 30, 10:31 AM" this year, "Nov 30, 2025" before. */
	when(at: string, now: number): string;
	/** "in 7 hours", "2 minutes ago"; seconds are never counted. */
	relative(at: string | number, now: number): string;
	/** "7 hours", "30 days": the length of a span, rounded to the unit a person would use. */
	span(lengthMs: number): string;
	/** "1.2 sec", "3 minutes": how long a request took. */
	elapsed(lengthMs: number): string;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

let last: { readonly key: string; readonly dates: DateFormat } | undefined;

/** `Intl` objects are dear to make and always wanted for the same language and place: the last ones are kept. */
export function datesFor({ language, timeZone }: { language: string; timeZone: string }): DateFormat {
	const key = `${language} ${timeZone}`;
	if (last?.key !== key) last = { key, dates: createDateFormat(language, timeZone) };
	return last.dates;
}

export function createDateFormat(language: string, timeZone: string): DateFormat {
	const day = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone }));
	const exact = once(
		() =>
			new Intl.DateTimeFormat(language, {
				year: 'numeric',
				month: 'short',
				day: 'numeric',
				hour: 'numeric',
				minute: '2-digit',
				timeZoneName: 'short',
				timeZone,
			}),
	);
	const moment = once(
		() =>
			new Intl.DateTimeFormat(language, {
				month: 'short',
				day: 'numeric',
				hour: 'numeric',
				minute: '2-digit',
				timeZone,
			}),
	);
	const time = once(
		() => new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone }),
	);
	const calendarDay = once(
		() => new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' }),
	);
	/** For comparing, never shown. */
	const ymd = once(
		() =>
			new Intl.DateTimeFormat('en-CA', {
				year: 'numeric',
				month: '2-digit',
				day: '2-digit',
				timeZone,
			}),
	);
	const seconds = once(
		() =>
			new Intl.NumberFormat(language, {
				style: 'unit',
				unit: 'second',
				unitDisplay: 'short',
				maximumFractionDigits: 1,
			}),
	);
	const relative = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'always' }));

	const spans = new Map<string, Intl.NumberFormat>();

	function span(lengthMs: number): string {
		const { count, unit } = largestUnit(Math.max(0, lengthMs), Math.ceil);
		const format =
			spans.get(unit) ?? new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
		spans.set(unit, format);
		return format.format(count);
	}

	return {
		day: at => day().format(epochMs(at)),
		exact: at => exact().format(epochMs(at)),
		moment: at => moment().format(epochMs(at)),
		calendarDay: text => calendarDay().format(Date.parse(text)),
		when(at, now) {
			const then = ymd().format(epochMs(at));
			const today = ymd().format(now);
			if (then === today) return time().format(epochMs(at));
			return then.slice(0, 4) === today.slice(0, 4)
				? moment().format(epochMs(at))
				: day().format(epochMs(at));
		},
		relative(at, now) {
			const distanceMs = epochMs(at) - now;
			if (distanceMs < 0) {
				const { count, unit } = largestUnit(-distanceMs, Math.floor);
				return relative().format(-count, unit);
			}
			const { count, unit } = largestUnit(distanceMs, Math.ceil);
			return relative().format(count, unit);
		},
		span,
		elapsed(lengthMs) {
			if (lengthMs >= 2 * minuteMs) return span(lengthMs);
			return seconds().format(Math.max(0.1, lengthMs / 1_000));
		},
	};
}

/**
 * From two days on in days, from two hours on in hours. Minutes to come are rounded up and minutes gone by down, as
 * people count them, and there is always one, because "in 0 minutes" helps nobody.
 */
function largestUnit(
	lengthMs: number,
	roundMinutes: (minutes: number) => number,
): { count: number; unit: 'minute' | 'hour' | 'day' } {
	if (lengthMs > 2 * dayMs - hourMs) return { count: Math.round(lengthMs / dayMs), unit: 'day' };
	if (lengthMs > 2 * hourMs - minuteMs) return { count: Math.round(lengthMs / hourMs), unit: 'hour' };
	return { count: Math.max(1, roundMinutes(lengthMs / minuteMs)), unit: 'minute' };
}

function epochMs(at: string | number): number {
	return typeof at === 'number' ? at : Date.parse(at);
}

import type { PresentContext } from '../presentContext';
import { hiddenFormats } from '../privacy/hiddenFormats';
import { type CreditFormat, createCreditFormat } from './creditFormat';
import { type DateFormat, datesFor } from './dateFormat';
import { once } from './once';

export interface Formats {
	readonly credits: CreditFormat;
	readonly dates: DateFormat;
	/** "38%", of a fraction between 0 and 1. */
	percent(fraction: number): string;
	count(value: number): string;
	/** Whether the words for a single one fit. */
	isOne(value: number): boolean;
}

let last: { readonly key: string; readonly formats: Formats; readonly hidden: Formats } | undefined;

/** `Intl` objects are dear to make and always wanted for the same language: the last ones are kept. */
export function formatsFor(
	locale: Pick<PresentContext, 'language' | 'timeZone' | 'isPrivate'>,
	displayDecimals: number,
): Formats {
	const key = `${locale.language} ${locale.timeZone} ${displayDecimals}`;
	if (last?.key !== key) last = { key, ...makeFormats(locale, displayDecimals) };
	return locale.isPrivate ? last.hidden : last.formats;
}

function makeFormats(locale: Pick<PresentContext, 'language' | 'timeZone'>, displayDecimals: number) {
	const percent = once(
		() => new Intl.NumberFormat(locale.language, { style: 'percent', maximumFractionDigits: 0 }),
	);
	const count = once(() => new Intl.NumberFormat(locale.language));
	const formats: Formats = {
		credits: createCreditFormat(locale.language, displayDecimals),
		dates: datesFor(locale),
		// Only nothing is 0 % and only everything is 100 %.
		percent: fraction =>
			percent().format(fraction <= 0 ? 0 : fraction >= 1 ? 1 : Math.min(0.99, Math.max(0.01, fraction))),
		count: value => count().format(value),
		isOne: value => value === 1,
	};
	return { formats, hidden: hiddenFormats(formats) };
}

/** F24. The forecast in words, with how sure it is: the same for every surface. */
import { t } from '@vscode/l10n';
import type { Forecast, ForecastEnd, ForecastOutcome } from '../../account/forecast/forecast';
import type { Fact } from '../../protocol/panelState';
import type { Formats } from '../format/formats';

export interface ForecastWords {
	/** "Your credits run out between Mar 12 and Mar 15." */
	readonly sentence: string;
	/** How sure that is, and by what it is judged. */
	readonly basis: string;
	/** The same for where a sentence has no room. */
	readonly fact: Fact;
}

export function describeForecast({ outcome, basisDays }: Forecast, formats: Formats): ForecastWords {
	const sentence = sentenceOf(outcome, formats);
	const basis = t('Right 9 times out of 10 if you go on as in the last {0} days.', formats.count(basisDays));
	return {
		sentence,
		basis,
		fact: { label: t('Forecast'), value: shortOf(outcome, formats), exact: `${sentence} ${basis}` },
	};
}

function sentenceOf(outcome: ForecastOutcome, { dates, count }: Formats): string {
	switch (outcome.kind) {
		case 'lasts':
			return outcome.until.kind === 'reset'
				? t('Your credits last past the reset on {0}.', dates.day(outcome.until.at))
				: t('Your credits last for more than {0} days.', count(outcome.until.count));
		case 'runsOut': {
			const [first, last] = [dates.calendarDay(outcome.firstDay), dates.calendarDay(outcome.lastDay)];
			return outcome.firstDay === outcome.lastDay
				? t('Your credits run out on {0}.', first)
				: t('Your credits run out between {0} and {1}.', first, last);
		}
		case 'mayRunOut':
			return mayRunOut(dates.calendarDay(outcome.firstDay), outcome.until, { dates, count });
	}
}

function mayRunOut(
	first: string,
	until: ForecastEnd,
	{ dates, count }: Pick<Formats, 'dates' | 'count'>,
): string {
	return until.kind === 'reset'
		? t(
				'Your credits run out on {0} at the earliest, or last until the reset on {1}.',
				first,
				dates.day(until.at),
			)
		: t(
				'Your credits run out on {0} at the earliest, or last for more than {1} days.',
				first,
				count(until.count),
			);
}

function shortOf(outcome: ForecastOutcome, { dates, count }: Formats): string {
	switch (outcome.kind) {
		case 'lasts':
			return outcome.until.kind === 'reset'
				? t('lasts past the reset')
				: t('lasts more than {0} days', count(outcome.until.count));
		case 'runsOut': {
			const [first, last] = [dates.calendarDay(outcome.firstDay), dates.calendarDay(outcome.lastDay)];
			return first === last ? t('lasts until {0}', first) : t('lasts until {0} to {1}', first, last);
		}
		case 'mayRunOut':
			return t('lasts until {0} or longer', dates.calendarDay(outcome.firstDay));
	}
}

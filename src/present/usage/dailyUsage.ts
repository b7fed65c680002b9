import { t } from '@vscode/l10n';
import type { UsageDay } from '../../contract/usageDay';
import type { Section } from '../../protocol/panelState';
import type { DailyUsageView, DayBar } from '../../protocol/usageView';
import { describeForecast } from '../forecast/describeForecast';
import { loadableSection } from '../sections/loadableSection';
import { niceTop } from './niceTop';
import { requestCount, usedFact } from './usageFigures';
import type { UsageInput } from './usageInput';

const microPerCredit = 1_000_000;
/** A day with any use at all has a bar that can be seen. */
const leastPercent = 1;

/** F24. Days are UTC days, as the backend counts them, whatever the time zone here. */
export function describeDailyUsage(input: UsageInput): Section<DailyUsageView> {
	const { usage, context, formats } = input;
	const section = { name: 'usageDaily', title: t('Daily usage'), loadable: usage.daily } as const;
	return loadableSection(section, context, days => {
		const highest = Math.max(0, ...days.map(day => day.creditsMicro));
		const topMicro = highest === 0 ? microPerCredit : niceTop(highest);
		return {
			summary: summary(days, highest, input),
			forecast: forecast(input),
			columns: { day: t('Day (UTC)'), credits: t('Credits'), requests: t('Requests') },
			days: days.map(day => describeDay(day, topMicro, input)),
			top: formats.credits.withUnit(formats.credits.exact(topMicro)),
			showTable: t('Show as table'),
			showChart: t('Show as chart'),
		};
	});
}

function forecast({ forecast: told, formats }: UsageInput): DailyUsageView['forecast'] {
	if (!told) return null;
	const { sentence, basis } = describeForecast(told, formats);
	return { text: sentence, basis };
}

function describeDay(day: UsageDay, topMicro: number, { formats }: UsageInput): DayBar {
	const label = formats.dates.calendarDay(day.day);
	const credits = usedFact(t('Credits'), day.creditsMicro, formats);
	const share = (day.creditsMicro / topMicro) * 100;
	return {
		id: day.day,
		label,
		credits,
		requests: formats.count(day.requests),
		percent: day.creditsMicro === 0 ? 0 : Math.min(100, Math.max(leastPercent, share)),
		spoken: t(
			'{0}: {1}, {2}',
			label,
			formats.credits.withUnit(credits.value),
			requestCount(day.requests, formats),
		),
	};
}

function summary(days: readonly UsageDay[], highest: number, { formats }: UsageInput): string {
	const { credits, dates, count } = formats;
	const requests = sum(days.map(day => day.requests));
	if (requests === 0) return t('Nothing was used in the last {0} days.', count(days.length));
	const used = credits.withUnit(credits.used(sum(days.map(day => day.creditsMicro))));
	const whole = t('{0} in {1} over {2} days.', used, requestCount(requests, formats), count(days.length));
	const busiest = days.find(day => day.creditsMicro === highest);
	if (highest === 0 || !busiest) return whole;
	const most = credits.withUnit(credits.used(highest));
	return `${whole} ${t('The most on one day was {0}, on {1}.', most, dates.calendarDay(busiest.day))}`;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

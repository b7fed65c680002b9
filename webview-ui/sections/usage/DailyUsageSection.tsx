import { useState } from 'preact/hooks';
import type { Section } from '../../../src/protocol/panelState';
import type { DailyUsageView } from '../../../src/protocol/usageView';
import { useArranged } from '../../arranger';
import { Button } from '../../controls/Button';
import { Icon } from '../../controls/Icon';
import type { Send } from '../../intentSender';
import { SectionFrame } from '../SectionFrame';
import { DailyChart } from './DailyChart';
import { DailyTable } from './DailyTable';

interface DailyUsageSectionProps {
	readonly section: Section<DailyUsageView>;
	readonly send: Send;
}

/** F24 */
export function DailyUsageSection({ section, send }: DailyUsageSectionProps) {
	return (
		<SectionFrame id="daily" section={section} send={send} skeleton={<span class="bone chart-bone" />}>
			{daily => <DailyUsage daily={daily} />}
		</SectionFrame>
	);
}

/** The line above the chart says what it shows, or what the bar says that is pointed at; it never changes its height. */
function DailyUsage({ daily }: { readonly daily: DailyUsageView }) {
	const [{ showsDailyTable }, arrange] = useArranged();
	const [pointedDay, setPointedDay] = useState<string | null>(null);
	const pointed = showsDailyTable ? undefined : daily.days.find(({ id }) => id === pointedDay);
	return (
		<div class="daily">
			<div class="daily-top">
				<div class="daily-caption">
					<p class={pointed ? 'muted daily-summary-covered' : 'muted'}>{daily.summary}</p>
					{pointed && (
						<p class="daily-day" aria-hidden="true">
							{pointed.spoken}
						</p>
					)}
				</div>
				<Button
					appearance="link"
					pressable={true}
					isBusy={false}
					focusKey="showsDailyTable"
					onPress={() => arrange({ showsDailyTable: !showsDailyTable })}
				>
					{showsDailyTable ? daily.showChart : daily.showTable}
				</Button>
			</div>
			{showsDailyTable ? <DailyTable daily={daily} /> : <DailyChart daily={daily} onPoint={setPointedDay} />}
			{daily.forecast && (
				<p class="daily-forecast">
					<Icon name="watch" />
					<span>
						<span class="daily-forecast-text">{daily.forecast.text}</span>{' '}
						<span class="muted">{daily.forecast.basis}</span>
					</span>
				</p>
			)}
		</div>
	);
}

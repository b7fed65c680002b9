import type { OpenPanel } from '../../src/protocol/panelState';
import type { Send } from '../intentSender';
import { BucketsSection } from './BucketsSection';
import { CreditsSection } from './CreditsSection';
import { DailyBonusSection } from './DailyBonusSection';
import { TipsSection } from './TipsSection';
import { TrialSection } from './TrialSection';

interface CreditsTabProps {
	readonly panel: OpenPanel;
	readonly send: Send;
}

/** F11 to F17, F30 */
export function CreditsTab({ panel, send }: CreditsTabProps) {
	return (
		<div class="columns">
			<div class="column column-wide">
				<CreditsSection section={panel.credits} send={send} />
				<BucketsSection section={panel.buckets} send={send} />
			</div>
			<div class="column column-narrow">
				<DailyBonusSection section={panel.dailyBonus} send={send} />
				<TrialSection section={panel.trial} send={send} />
				<TipsSection section={panel.tips} send={send} />
			</div>
		</div>
	);
}

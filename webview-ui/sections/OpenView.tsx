import type { OpenPanel } from '../../src/protocol/panelState';
import { NoticeBar } from '../controls/NoticeBar';
import type { Send } from '../intentSender';
import { AccountHeader } from './AccountHeader';
import { BucketsSection } from './BucketsSection';
import { CreditsSection } from './CreditsSection';
import { DailyBonusSection } from './DailyBonusSection';
import { PlanSection } from './PlanSection';
import { ReferralSection } from './ReferralSection';
import { TrialSection } from './TrialSection';

interface OpenViewProps {
	readonly panel: OpenPanel;
	readonly send: Send;
}

export function OpenView({ panel, send }: OpenViewProps) {
	return (
		<>
			<AccountHeader header={panel.header} freshness={panel.freshness} send={send} />
			{panel.notice && <NoticeBar notice={panel.notice} send={send} />}
			<div class="columns">
				<div class="column column-wide">
					<CreditsSection section={panel.credits} send={send} />
					<BucketsSection section={panel.buckets} send={send} />
				</div>
				<div class="column column-narrow">
					<DailyBonusSection section={panel.dailyBonus} send={send} />
					<TrialSection section={panel.trial} send={send} />
					<PlanSection section={panel.plan} send={send} />
					<ReferralSection section={panel.referral} send={send} />
				</div>
			</div>
		</>
	);
}

import type { OpenPanel } from '../../src/protocol/panelState';
import type { PanelTab } from '../../src/protocol/panelTab';
import { NoticeBar } from '../controls/NoticeBar';
import type { Send } from '../intentSender';
import { AccountHeader } from './AccountHeader';
import { BillingTab } from './billing/BillingTab';
import { CreditsTab } from './CreditsTab';
import { FeedbackTab } from './feedback/FeedbackTab';
import { ReferralSection } from './ReferralSection';
import { type OpenPlace, TabbedView } from './tabs/TabbedView';
import { UsageTab } from './usage/UsageTab';

interface OpenViewProps {
	readonly panel: OpenPanel;
	readonly send: Send;
}

/** F3: who is signed in and the way out stand above the tabs, whichever is open and whatever could not be loaded. */
export function OpenView({ panel, send }: OpenViewProps) {
	return (
		<>
			<AccountHeader header={panel.header} freshness={panel.freshness} send={send} />
			{panel.notice && <NoticeBar notice={panel.notice} send={send} />}
			<TabbedView tabs={panel.tabs} place={panel.place} labelledBy="account-title" send={send}>
				{(tab, open) => <TabContent tab={tab} panel={panel} open={open} send={send} />}
			</TabbedView>
		</>
	);
}

interface TabContentProps extends OpenViewProps {
	readonly tab: PanelTab;
	readonly open: OpenPlace;
}

function TabContent({ tab, panel, open, send }: TabContentProps) {
	switch (tab) {
		case 'credits':
			return <CreditsTab panel={panel} send={send} />;
		case 'usage':
			return <UsageTab usage={panel.usage} send={send} open={open} />;
		case 'billing':
			return <BillingTab plan={panel.plan} billing={panel.billing} send={send} />;
		case 'referral':
			return <ReferralSection section={panel.referral} send={send} />;
		case 'feedback':
			return <FeedbackTab feedback={panel.feedback} send={send} />;
	}
}

import { useContext } from 'preact/hooks';
import type { OpenPanel } from '../../src/protocol/panelState';
import type { PanelTab } from '../../src/protocol/panelTab';
import { NoticeBar } from '../controls/NoticeBar';
import { ToneIcon } from '../controls/ToneIcon';
import type { Send } from '../intentSender';
import { panelWords } from '../panelWords';
import { AccountHeader } from './AccountHeader';
import { CardSkeleton } from './CardSkeleton';
import { CreditsTab } from './CreditsTab';
import { ReferralSection } from './ReferralSection';
import { type OpenPlace, TabbedView } from './tabs/TabbedView';
import { TabsLater } from './tabs/TabsLater';

interface OpenViewProps {
	readonly panel: OpenPanel;
	readonly send: Send;
}

/** F3: who is signed in and the way out stand above the tabs, whichever is open and whatever could not be loaded. */
export function OpenView({ panel, send }: OpenViewProps) {
	return (
		<>
			<AccountHeader header={panel.header} freshness={panel.freshness} send={send} />
			{panel.privacy && <NoticeBar notice={panel.privacy} send={send} />}
			{panel.notice && <NoticeBar notice={panel.notice} send={send} />}
			<TabbedView
				account={panel.accountMark}
				tabs={panel.tabs}
				place={panel.place}
				labelledBy="account-title"
				send={send}
			>
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
	const Later = useContext(TabsLater);
	if (tab === 'credits') return <CreditsTab panel={panel} send={send} />;
	if (tab === 'referral') return <ReferralSection section={panel.referral} send={send} />;
	if (Later === 'missing') {
		return (
			<p class="with-icon">
				<ToneIcon tone="warning" />
				<span>{panelWords.partFailed}</span>
			</p>
		);
	}
	if (Later !== 'loading') return <Later tab={tab} panel={panel} open={open} send={send} />;
	return (
		<div class="column skeleton" aria-hidden="true">
			<CardSkeleton />
			<CardSkeleton />
		</div>
	);
}

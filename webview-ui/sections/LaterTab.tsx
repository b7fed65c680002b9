import type { OpenPanel } from '../../src/protocol/panelState';
import type { PanelTab } from '../../src/protocol/panelTab';
import type { Send } from '../intentSender';
import { BillingTab } from './billing/BillingTab';
import { FeedbackTab } from './feedback/FeedbackTab';
import type { OpenPlace } from './tabs/TabbedView';
import { UsageTab } from './usage/UsageTab';

interface LaterTabProps {
	readonly tab: Extract<PanelTab, 'usage' | 'billing' | 'feedback'>;
	readonly panel: OpenPanel;
	readonly open: OpenPlace;
	readonly send: Send;
}

/** The tabs that are rarely the first to be seen. They are a third of the script, so they are loaded after the paint. */
export function LaterTab({ tab, panel, open, send }: LaterTabProps) {
	switch (tab) {
		case 'usage':
			return <UsageTab usage={panel.usage} send={send} open={open} />;
		case 'billing':
			return <BillingTab plan={panel.plan} billing={panel.billing} send={send} />;
		case 'feedback':
			return <FeedbackTab account={panel.accountMark} feedback={panel.feedback} send={send} />;
	}
}

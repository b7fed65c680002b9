import type { UsageView } from '../../../src/protocol/usageView';
import type { Send } from '../../intentSender';
import type { OpenPlace } from '../tabs/TabbedView';
import { DailyUsageSection } from './DailyUsageSection';
import { ModelUsageSection } from './ModelUsageSection';
import { RequestsSection } from './RequestsSection';
import { SessionsSection } from './SessionsSection';
import { UsageSummarySection } from './UsageSummarySection';

interface UsageTabProps {
	readonly usage: UsageView;
	readonly send: Send;
	readonly open: OpenPlace;
}

/** F20 to F24 */
export function UsageTab({ usage, send, open }: UsageTabProps) {
	/** What is asked for here may be shown elsewhere: the user is taken there. */
	const sendAndFollow: Send = action => {
		send(action);
		if (action.intent.kind === 'showSessionRequests') open({ tab: 'usage', focus: 'requests' });
		if (action.intent.kind === 'disputeRequest') open({ tab: 'feedback' });
	};
	return (
		<>
			<div class="usage-top">
				<UsageSummarySection section={usage.summary} send={send} />
				<DailyUsageSection section={usage.daily} send={send} />
			</div>
			<ModelUsageSection section={usage.models} send={send} />
			<SessionsSection section={usage.sessions} send={sendAndFollow} />
			<RequestsSection section={usage.requests} send={sendAndFollow} />
		</>
	);
}

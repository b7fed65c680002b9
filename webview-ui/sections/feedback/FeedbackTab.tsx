import type { FeedbackView } from '../../../src/protocol/feedbackView';
import type { Send } from '../../intentSender';
import { SectionFrame } from '../SectionFrame';
import { FeedbackForm } from './FeedbackForm';

interface FeedbackTabProps {
	readonly account: string;
	readonly feedback: FeedbackView;
	readonly send: Send;
}

/** F42 */
export function FeedbackTab({ account, feedback, send }: FeedbackTabProps) {
	return (
		<div class="feedback-column">
			<SectionFrame
				id="feedback"
				section={{ status: 'ready', title: feedback.title, content: feedback }}
				send={send}
			>
				{view => <FeedbackForm key={account} account={account} feedback={view} send={send} />}
			</SectionFrame>
		</div>
	);
}

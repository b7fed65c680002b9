import type { FeedbackSubmission, FeedbackView } from '../../../src/protocol/feedbackView';
import type { FeedbackDraft } from './feedbackDraft';

/** Control characters say nothing to a reader, and each would take six characters of the message's few. */
const unreadable = /[^\P{Cc}\t\n]/gu;

/** Of the draft, what belongs to its kind. */
export function feedbackToSend(draft: FeedbackDraft, { fields, about }: FeedbackView): FeedbackSubmission {
	const readable = (name: 'title' | 'description') =>
		draft[name].replace(unreadable, '').trim().slice(0, fields[name].maxLength);
	return {
		kind: draft.kind,
		title: readable('title'),
		description: readable('description'),
		...(draft.kind === 'bug' && { priority: draft.priority }),
		...(draft.kind === 'creditDispute' && about && { requestId: about.requestId }),
		attachDiagnostics: draft.attachDiagnostics,
	};
}

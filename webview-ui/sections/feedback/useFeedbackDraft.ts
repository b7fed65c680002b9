import { useLayoutEffect } from 'preact/hooks';
import type { FeedbackView } from '../../../src/protocol/feedbackView';
import { useArranged } from '../../arranger';
import { draftAfterNews, type FeedbackDraft } from './feedbackDraft';

interface KeptDraft {
	readonly draft: FeedbackDraft;
	/** Makes it another draft, one that has not been sent. */
	change(part: Partial<Omit<FeedbackDraft, 'sentAfter'>>): void;
	markSent(): void;
}

/** Kept with every letter, so that it outlives a failure, another tab and a reload. */
export function useFeedbackDraft(feedback: FeedbackView): KeptDraft {
	const [arrangement, arrange] = useArranged();
	const draft = draftAfterNews(arrangement.draft, feedback);
	useLayoutEffect(() => {
		if (draft !== arrangement.draft) arrange({ draft });
	});
	return {
		draft,
		change: part => arrange({ draft: { ...draft, ...part, sentAfter: null } }),
		markSent: () => arrange({ draft: { ...draft, sentAfter: feedback.sentCount } }),
	};
}

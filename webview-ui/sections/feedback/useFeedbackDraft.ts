import { useLayoutEffect } from 'preact/hooks';
import type { FeedbackView } from '../../../src/protocol/feedbackView';
import { useArranged } from '../../arranger';
import { draftAfterNews, emptyDraft, type FeedbackDraft, withDraft } from './feedbackDraft';

interface KeptDraft {
	readonly draft: FeedbackDraft;
	/** Makes it another draft, one that has not been sent. */
	change(part: Partial<Omit<FeedbackDraft, 'sentAfter'>>): void;
	markSent(): void;
}

/** Only for who wrote it: another account has a draft of its own. Kept with every letter, so that it outlives a failure, another tab and a reload. */
export function useFeedbackDraft(account: string, feedback: FeedbackView): KeptDraft {
	const [{ drafts }, arrange] = useArranged();
	const kept = drafts[account] ?? emptyDraft;
	const draft = draftAfterNews(kept, feedback);
	const keep = (changed: FeedbackDraft) => arrange({ drafts: withDraft(drafts, account, changed) });
	useLayoutEffect(() => {
		if (draft !== kept) keep(draft);
	});
	return {
		draft,
		change: part => keep({ ...draft, ...part, sentAfter: null }),
		markSent: () => keep({ ...draft, sentAfter: feedback.sentCount }),
	};
}

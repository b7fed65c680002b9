/**
 * What the user wrote, until the backend has it. It is cleared when a sending of exactly this draft came through: what
 * is changed after Send was pressed is a draft that has not been sent.
 */
import type { FeedbackKind, FeedbackView } from '../../../src/protocol/feedbackView';

export type FeedbackPriority = FeedbackView['fields']['priority']['options'][number]['id'];

export interface FeedbackDraft {
	readonly kind: FeedbackKind;
	readonly title: string;
	readonly description: string;
	readonly priority: FeedbackPriority;
	readonly attachDiagnostics: boolean;
	/** The request of the last dispute that was begun: a new one selects its kind, once. */
	readonly aboutRequestId: string | null;
	/** How many had come through when this was sent; null while it has not been sent. */
	readonly sentAfter: number | null;
}

export const emptyDraft: FeedbackDraft = {
	kind: 'bug',
	title: '',
	description: '',
	priority: 'medium',
	attachDiagnostics: false,
	aboutRequestId: null,
	sentAfter: null,
};

/** The draft after what the host says; the same object when that changes nothing. */
export function draftAfterNews(
	draft: FeedbackDraft,
	{ about, sentCount }: Pick<FeedbackView, 'about' | 'sentCount'>,
): FeedbackDraft {
	if (draft.sentAfter !== null && sentCount > draft.sentAfter) {
		return { ...emptyDraft, aboutRequestId: about?.requestId ?? null };
	}
	if (about && about.requestId !== draft.aboutRequestId) {
		return { ...draft, kind: 'creditDispute', aboutRequestId: about.requestId };
	}
	return draft;
}

/** Nobody has many accounts, and what was written under one that is not used any more is not kept for ever. */
const mostDrafts = 3;

export function withDraft(
	drafts: Readonly<Record<string, FeedbackDraft>>,
	account: string,
	draft: FeedbackDraft,
): Readonly<Record<string, FeedbackDraft>> {
	const others = Object.entries(drafts).filter(([writer]) => writer !== account);
	return Object.fromEntries([...others, [account, draft]].slice(-mostDrafts));
}

const kinds: readonly FeedbackKind[] = ['bug', 'feature', 'creditDispute'];
const priorities: readonly FeedbackPriority[] = ['low', 'medium', 'high'];

/** Whatever is kept may be from another version: each part that makes sense is taken. */
export function decodeDraft(kept: unknown): FeedbackDraft {
	if (typeof kept !== 'object' || kept === null) return emptyDraft;
	const part = (name: keyof FeedbackDraft): unknown => Reflect.get(kept, name);
	const text = (name: keyof FeedbackDraft) => {
		const value = part(name);
		return typeof value === 'string' ? value : '';
	};
	const sentAfter = part('sentAfter');
	return {
		kind: kinds.find(kind => kind === part('kind')) ?? emptyDraft.kind,
		title: text('title'),
		description: text('description'),
		priority: priorities.find(priority => priority === part('priority')) ?? emptyDraft.priority,
		attachDiagnostics: part('attachDiagnostics') === true,
		aboutRequestId: text('aboutRequestId') || null,
		sentAfter: Number.isSafeInteger(sentAfter) ? Number(sentAfter) : null,
	};
}

/** F42 as the panel shows it. The draft is the user's and lives in the panel; what became of it comes from the host. */
import type { Action, Fact, Notice } from './panelState';

export type FeedbackKind = 'bug' | 'feature' | 'creditDispute';

export interface FeedbackView {
	readonly title: string;
	readonly intro: string;
	readonly kinds: readonly { readonly id: FeedbackKind; readonly label: string }[];
	readonly fields: {
		readonly title: FeedbackField;
		readonly description: FeedbackField;
		readonly priority: {
			readonly label: string;
			readonly options: readonly { readonly id: 'low' | 'medium' | 'high'; readonly label: string }[];
		};
	};
	/** What would be attached, shown before it is; attached only when the user ticks the box. */
	readonly diagnostics: { readonly label: string; readonly facts: readonly Fact[] };
	/** The request a dispute is about, when one was chosen. */
	readonly about: { readonly requestId: string; readonly label: string } | null;
	readonly send: Omit<Action, 'intent'>;
	/** The last outcome; null before the first. */
	readonly outcome: Notice | null;
	/** Grows with every feedback received by the backend: the draft it belongs to is then cleared. */
	readonly sentCount: number;
}

export interface FeedbackField {
	readonly label: string;
	readonly maxLength: number;
	readonly placeholder: string;
	/** What is said beside the field when it is empty. */
	readonly required: string;
}

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

/** What the user wrote, sent when they press Send. Lengths are those of the fields. */
export interface FeedbackSubmission {
	readonly kind: FeedbackKind;
	readonly title: string;
	readonly description: string;
	/** Of a bug. */
	readonly priority?: 'low' | 'medium' | 'high' | undefined;
	/** Of a dispute: `FeedbackView.about`. */
	readonly requestId?: string | undefined;
	/** Only when the user ticked the box beside the facts. */
	readonly attachDiagnostics: boolean;
}

export interface FeedbackField {
	readonly label: string;
	readonly maxLength: number;
	readonly placeholder: string;
	/** What is said beside the field when it is empty. */
	readonly required: string;
}

import type { FeedbackInput } from '../../contract/feedback';

/** What the user wrote, as it comes from the panel. */
export interface FeedbackDraft {
	readonly kind: 'bug' | 'feature' | 'creditDispute';
	readonly title: string;
	readonly description: string;
	/** Of a bug. */
	readonly priority?: 'low' | 'medium' | 'high' | undefined;
	/** Of a dispute: the request whose cost looks wrong. */
	readonly requestId?: string | undefined;
	/** The user has seen them and wants them sent along. */
	readonly attachDiagnostics: boolean;
}

type Diagnostics = NonNullable<FeedbackInput['diagnostics']>;

const longestTitle = 120;
const longestDescription = 5_000;
const longestFact = 100;

/** The body to send, or null when something is missing or too long: the panel says what, beside the field. */
export function feedbackInput(draft: FeedbackDraft, diagnostics: Diagnostics): FeedbackInput | null {
	const title = draft.title.trim();
	const description = draft.description.trim();
	if (title === '' || title.length > longestTitle) return null;
	if (description === '' || description.length > longestDescription) return null;
	const text = { title, description };
	const attached = draft.attachDiagnostics ? { diagnostics: shortened(diagnostics) } : {};
	switch (draft.kind) {
		case 'bug':
			return { kind: 'bug', ...text, priority: draft.priority ?? 'medium', ...attached };
		case 'feature':
			return { kind: 'feature', ...text, ...attached };
		case 'creditDispute': {
			const about = draft.requestId === undefined ? {} : { requestId: draft.requestId };
			return { kind: 'creditDispute', ...text, ...about, ...attached };
		}
	}
}

function shortened({ extensionVersion, editorVersion, platform }: Diagnostics): Diagnostics {
	return {
		extensionVersion: extensionVersion.slice(0, longestFact),
		editorVersion: editorVersion.slice(0, longestFact),
		platform: platform.slice(0, longestFact),
	};
}

import type { MeterProblem } from '../../meter/meterProblem';

/** F42: what became of the feedback. The draft itself is in the panel until the backend has it. */
export interface FeedbackState {
	readonly sending: 'idle' | 'sending';
	readonly outcome:
		| { readonly kind: 'none' }
		| { readonly kind: 'received'; readonly feedbackId: string }
		| { readonly kind: 'failed'; readonly problem: MeterProblem }
		/** The answer was lost: it may have arrived. Sending the same again is the same message. */
		| { readonly kind: 'unclear'; readonly problem: MeterProblem };
	readonly sentCount: number;
	/** The request that a dispute is about. */
	readonly aboutRequestId: string | null;
}

export const noFeedback: FeedbackState = {
	sending: 'idle',
	outcome: { kind: 'none' },
	sentCount: 0,
	aboutRequestId: null,
};

import * as z from 'zod/mini';
import { identifier } from './identifier';
import { instant } from './instant';
import { type Decoded, type Reading, wire } from './wire';

/** What every kind of feedback carries. Lengths are in characters as the server counts them (UTF-16). */
function feedbackShape(r: Reading) {
	return {
		title: z.string().check(z.minLength(1), z.maxLength(120)),
		description: z.string().check(z.minLength(1), z.maxLength(5000)),
		/** The usage request it is about. */
		requestId: r.optional(identifier()),
		/** Sent only after the user saw it. */
		diagnostics: r.optional(
			r.object({
				extensionVersion: z.string().check(z.maxLength(100)),
				editorVersion: z.string().check(z.maxLength(100)),
				platform: z.string().check(z.maxLength(100)),
			}),
		),
	};
}

/** F42. Priority goes with bugs only. */
export const feedbackInputSchema = wire('FeedbackInput', r =>
	z.discriminatedUnion('kind', [
		r.object({
			kind: z.literal('bug'),
			...feedbackShape(r),
			priority: z.enum(['low', 'medium', 'high']),
		}),
		r.object({ kind: z.literal('feature'), ...feedbackShape(r) }),
		r.object({ kind: z.literal('creditDispute'), ...feedbackShape(r) }),
	]),
);
export type FeedbackInput = Decoded<typeof feedbackInputSchema>;

/** F42. Critical: `id`, the number the user may quote. */
export const feedbackReceiptSchema = wire('FeedbackReceipt', r =>
	r.object({
		id: identifier(),
		kind: r.soft(r.openEnum(['bug', 'feature', 'creditDispute']), 'unknown'),
		createdAt: instant(),
		status: r.soft(r.openEnum(['received']), 'unknown'),
	}),
);
export type FeedbackReceipt = Decoded<typeof feedbackReceiptSchema>;

import * as z from 'zod/mini';
import { count } from './count';
import { instant } from './instant';
import { micro } from './micro';
import { type Decoded, wire } from './wire';

/** Every problem the service knows, with the status it is sent with. */
export const problemStatus = {
	'malformed-request': 400,
	'invalid-cursor': 400,
	'unknown-parameter': 400,
	'idempotency-key-missing': 400,
	unauthenticated: 401,
	'token-expired': 401,
	'insufficient-credits': 402,
	'forbidden-scope': 403,
	'plan-required': 403,
	'bonus-not-eligible': 403,
	'not-found': 404,
	'method-not-allowed': 405,
	'bonus-already-claimed': 409,
	'subscription-state-conflict': 409,
	'idempotency-key-in-progress': 409,
	gone: 410,
	'payload-too-large': 413,
	'unsupported-media-type': 415,
	'validation-error': 422,
	'idempotency-key-reused': 422,
	'rate-limited': 429,
	internal: 500,
	'upstream-unavailable': 503,
} as const;

export type ProblemCode = keyof typeof problemStatus;

function problemCodes(): [ProblemCode, ...ProblemCode[]] {
	const isCode = (text: string): text is ProblemCode => text in problemStatus;
	return ['internal', ...Object.keys(problemStatus).filter(isCode)];
}

/**
 * `application/problem+json` (RFC 9457). Nothing in it is critical: whatever stands between client and
 * server may answer with less. The client branches on `code`, then on the status of the response, and shows
 * neither `title` nor `detail`.
 */
export const problemSchema = wire('Problem', r =>
	r.object({
		type: r.soft(z.string(), 'about:blank'),
		title: r.soft(z.string(), ''),
		/** A copy of the response status; 0 where it was not sent. */
		status: r.soft(count(), 0),
		detail: r.optional(z.string()),
		code: r.soft(r.openEnum(problemCodes()), 'unknown'),
		/** `urn:request:` and the `Request-Id`. */
		instance: r.optional(z.string()),
		/** With `validation-error`: what is wrong, by JSON pointer into the request body. */
		errors: r.optional(r.catalogue(r.object({ pointer: z.string(), message: r.soft(z.string(), '') }))),
		/** With `malformed-request`, `invalid-cursor` and `unknown-parameter`: the query parameter or header. */
		parameter: r.optional(z.string()),
		/** With `forbidden-scope`. */
		requiredScope: r.optional(z.string()),
		/** With `bonus-not-eligible`. */
		reason: r.optional(r.openEnum(['paidPlan', 'disabled', 'unverifiedEmail'])),
		/** With `bonus-already-claimed`. */
		nextAvailableAt: r.optional(z.nullable(instant())),
		/** With `insufficient-credits`: what the request would need, in micro-credits. */
		requiredMicro: r.optional(micro()),
		/** With `insufficient-credits`: what there is, in micro-credits. */
		spendableMicro: r.optional(micro()),
		/** With `insufficient-credits`. */
		nextResetAt: r.optional(z.nullable(instant())),
		/** With `insufficient-credits`: whether this plan may buy credits. */
		purchaseAllowed: r.optional(z.boolean()),
	}),
);
export type Problem = Decoded<typeof problemSchema>;

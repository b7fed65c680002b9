/** A request that is not granted, before it has become a problem document (RFC 9457). */
import { encodeStrict } from '../../../src/contract/outgoing';
import { type ProblemCode, problemSchema, problemStatus } from '../../../src/contract/problem';
import { fail } from '../../../src/util/result';

export interface Refusal {
	readonly code: ProblemCode;
	readonly detail?: string;
	/** The query parameter or header that is wrong. */
	readonly parameter?: string;
	readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
	readonly requiredScope?: string;
	readonly reason?: string;
	readonly nextAvailableAt?: string | null;
	readonly requiredMicro?: number;
	readonly spendableMicro?: number;
	readonly nextResetAt?: string | null;
	readonly purchaseAllowed?: boolean;
}

export interface RefusalHeaders {
	readonly retryAfterS?: number;
	readonly allow?: string;
}

export function refuse(
	code: ProblemCode,
	members: Omit<Refusal, 'code'> = {},
): { readonly ok: false; readonly problem: Refusal } {
	return fail({ code, ...members });
}

export function malformed(parameter: string, detail: string) {
	return refuse('malformed-request', { parameter, detail });
}

/** The members of the body, as `GET /v1/account/overview` puts them into a section too. */
export function describeRefusal(refusal: Refusal, requestId: string): Record<string, unknown> {
	return {
		type: `urn:creditbar:problem:${refusal.code}`,
		title: titles[refusal.code],
		status: problemStatus[refusal.code],
		instance: `urn:request:${requestId}`,
		...refusal,
	};
}

export function answerRefusal(refusal: Refusal, requestId: string, extra: RefusalHeaders = {}): Response {
	const body = encodeStrict(problemSchema, describeRefusal(refusal, requestId));
	const headers = new Headers({ 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
	if (body.status === 401) headers.set('WWW-Authenticate', challengeOf(refusal));
	if (refusal.code === 'forbidden-scope') {
		headers.set('WWW-Authenticate', `Bearer error="insufficient_scope", scope="${refusal.requiredScope}"`);
	}
	if (extra.retryAfterS !== undefined) headers.set('Retry-After', String(extra.retryAfterS));
	if (extra.allow !== undefined) headers.set('Allow', extra.allow);
	return new Response(JSON.stringify(body), { status: problemStatus[refusal.code], headers });
}

/** RFC 6750: a request without a token gets a bare challenge, one with a bad token is told so. */
function challengeOf({ code, parameter }: Refusal): string {
	if (code === 'token-expired') return 'Bearer error="invalid_token", error_description="expired"';
	return parameter === undefined ? 'Bearer' : 'Bearer error="invalid_token"';
}

const titles: Readonly<Record<ProblemCode, string>> = {
	'malformed-request': 'The request cannot be read',
	'invalid-cursor': 'The cursor does not belong to this list',
	'unknown-parameter': 'There is no such parameter',
	'idempotency-key-missing': 'An Idempotency-Key is needed',
	unauthenticated: 'A valid access token is needed',
	'token-expired': 'The access token has expired',
	'insufficient-credits': 'There are not enough credits',
	'forbidden-scope': 'The access token does not allow this',
	'plan-required': 'This needs a paid plan',
	'bonus-not-eligible': 'This account has no daily bonus',
	'not-found': 'There is nothing here',
	'method-not-allowed': 'This cannot be done here',
	'bonus-already-claimed': "Today's bonus is claimed already",
	'subscription-state-conflict': 'The subscription is not in a state for this',
	'idempotency-key-in-progress': 'The first request with this key is still under way',
	gone: 'This is no longer here',
	'payload-too-large': 'The body is too long',
	'unsupported-media-type': 'The body has to be JSON',
	'validation-error': 'Something in the request is not valid',
	'idempotency-key-reused': 'This key was used for another request',
	'rate-limited': 'Too many requests',
	internal: 'Something went wrong in the server',
	'upstream-unavailable': 'The service cannot answer right now',
};

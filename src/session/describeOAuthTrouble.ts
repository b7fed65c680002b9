import type { OAuthFailure } from './oauth/oauthFailure';
import type { SessionProblem } from './session';

export type Unreachable = Extract<SessionProblem, { kind: 'unreachable' }>;

/** For callers that are not in a position to believe a "no": it is an answer that does not belong there. */
export function describeOAuthTrouble(failure: OAuthFailure): Unreachable {
	if (failure.kind !== 'transient') return { kind: 'unreachable', reason: 'badAnswer' };
	const { reason, retryAfterMs } = failure;
	return { kind: 'unreachable', reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

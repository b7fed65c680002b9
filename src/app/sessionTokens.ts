import type { MeterProblem } from '../meter/meterProblem';
import type { TokenSource } from '../meter/tokenSource';
import type { Clock } from '../platform/clock';
import type { Session, SessionProblem } from '../session/session';
import type { Result } from '../util/result';

/** The session as the client sees it: the same tokens, with its problems told in the client's words. */
export function sessionTokens(session: Session, clock: Clock): TokenSource {
	const translated = async (token: Promise<Result<string, SessionProblem>>) => {
		const result = await token;
		return result.ok
			? result
			: { ok: false as const, problem: sessionProblemAsMeterProblem(result.problem, clock) };
	};
	return {
		get sessionId() {
			return session.sessionId;
		},
		accessToken: () => translated(session.accessToken()),
		replaceToken: rejected => translated(session.replaceToken(rejected)),
		endAsExpired: rejected => session.endAsExpired(rejected),
	};
}

export function sessionProblemAsMeterProblem(problem: SessionProblem, clock: Clock): MeterProblem {
	if (problem.kind !== 'unreachable') return { kind: 'unauthorized' };
	switch (problem.reason) {
		case 'offline':
			return { kind: 'offline' };
		case 'timedOut':
			return { kind: 'timedOut' };
		case 'proxyOrTls':
		case 'badAnswer':
			return { kind: 'proxyOrTls' };
		case 'rateLimited':
			return { kind: 'rateLimited', until: clock.now() + (problem.retryAfterMs ?? 60_000) };
		case 'serverFault':
			return { kind: 'serverFault', requestId: null };
	}
}

import { decode } from '../contract/incoming';
import { type Problem, problemSchema } from '../contract/problem';
import type { MeterProblem } from './meterProblem';
import { coolDownUntil } from './retryAfter';

export interface RefusedAnswer {
	readonly status: number;
	readonly headers: Headers;
	/** Null when it was too large to read. */
	readonly body: string | null;
}

/** What a refusal means: by the problem's code first, then by the status (RFC 9457). */
export function problemFromAnswer(answer: RefusedAnswer, now: number): MeterProblem {
	const { status, headers } = answer;
	const problem = isProblemJson(headers) ? readProblem(answer.body) : null;
	if (status === 429) return { kind: 'rateLimited', until: coolDownUntil(headers.get('retry-after'), now) };
	// The network itself wants a sign-in (RFC 6585).
	if (status === 511) return { kind: 'proxyOrTls' };
	if (status >= 500) {
		const retryAfter = headers.get('retry-after');
		return retryAfter === null
			? { kind: 'serverFault', requestId: requestIdOf(headers) }
			: { kind: 'rateLimited', until: coolDownUntil(retryAfter, now) };
	}
	// A 4xx that is not the backend's own format comes from something in between: a proxy, a portal.
	if (!problem) return { kind: 'proxyOrTls' };
	if (status === 401) return { kind: 'unauthorized' };
	if (status === 402 || problem.code === 'insufficient-credits') {
		const { requiredMicro = null, spendableMicro = null } = problem;
		return { kind: 'outOfCredits', requiredMicro, spendableMicro };
	}
	if (status === 403) return { kind: 'forbidden', code: problem.code };
	if (status === 408) return { kind: 'timedOut' };
	if (status === 409)
		return { kind: 'conflict', code: problem.code, nextAvailableAt: problem.nextAvailableAt ?? null };
	return { kind: 'rejected', code: problem.code };
}

/** It goes into the log, so it is a name and no text. */
function requestIdOf(headers: Headers): string | null {
	const id = headers.get('request-id');
	return id !== null && /^[\w.:-]{1,80}$/.test(id) ? id : null;
}

function isProblemJson(headers: Headers): boolean {
	return (headers.get('content-type') ?? '').toLowerCase().startsWith('application/problem+json');
}

function readProblem(body: string | null): Problem | null {
	try {
		const read = decode(problemSchema, JSON.parse(body ?? ''));
		return read.ok ? read.value : null;
	} catch {
		return null;
	}
}

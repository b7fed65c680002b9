import { OperationProcessingError, UnsupportedOperationError } from 'oauth4webapi';
import { fail, ok, type Result } from '../../util/result';
import type { OAuthFailure } from './oauthFailure';
import { OAuthInterruption, OAuthRefusal } from './oauthRefusal';

/** Makes a result of a call. `readRefusal` says what an error code means there; without it, it means nothing. */
export async function attemptOAuth<T>(
	call: () => Promise<T>,
	readRefusal: (code: string) => OAuthFailure = () => badAnswer,
): Promise<Result<T, OAuthFailure>> {
	try {
		return ok(await call());
	} catch (problem) {
		if (problem instanceof OAuthRefusal) return fail(readRefusal(problem.code));
		if (problem instanceof OAuthInterruption) return fail(describeInterruption(problem));
		if (isOddAnswer(problem)) return fail(badAnswer);
		throw problem;
	}
}

/** The library finds that an answer does not conform, or that an address in it is none. */
function isOddAnswer(problem: unknown): boolean {
	if (problem instanceof OperationProcessingError || problem instanceof UnsupportedOperationError)
		return true;
	return problem instanceof TypeError && 'code' in problem && problem.code === 'ERR_INVALID_URL';
}

const badAnswer: OAuthFailure = { kind: 'transient', reason: 'badAnswer' };

function describeInterruption({ reason, retryAfterMs }: OAuthInterruption): OAuthFailure {
	return { kind: 'transient', reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

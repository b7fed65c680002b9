import { fail, type Result } from '../util/result';
import type { MeterProblem } from './meterProblem';
import type { TokenSource } from './tokenSource';

/**
 * 401: one newer token, one repeat; refused again, the session is over. Unless the computer slept between asking and
 * being heard: then the newer token is old as well, and the refusal passes like a lost connection.
 *
 * What was asked in one session is not asked in another: a token may take its time, and who has signed in meanwhile
 * did not ask for it.
 */
export async function withGoodToken<T>(
	tokens: TokenSource,
	send: (token: string) => Promise<Result<T, MeterProblem>>,
): Promise<Result<T, MeterProblem>> {
	const { sessionId } = tokens;
	const hasChanged = () => sessionId !== null && tokens.sessionId !== sessionId;
	const token = await tokens.accessToken();
	if (!token.ok) return token;
	if (hasChanged()) return fail({ kind: 'unauthorized' });
	const first = await send(token.value);
	if (first.ok || first.problem.kind !== 'unauthorized') return first;
	const newer = await tokens.replaceToken(token.value);
	if (!newer.ok) return newer;
	if (hasChanged()) return first;
	const second = await send(newer.value);
	if (second.ok || second.problem.kind !== 'unauthorized') return second;
	return (await tokens.endAsExpired(newer.value)) ? second : fail({ kind: 'timedOut' });
}

import type { Result } from '../util/result';
import type { MeterProblem } from './meterProblem';

/** What the client needs of a session: a token, a newer one when the backend refused it, and an end. */
export interface TokenSource {
	/** Whose tokens these are at this moment: another sign-in is another session. Null while none is known. */
	readonly sessionId: string | null;
	accessToken(): Promise<Result<string, MeterProblem>>;
	replaceToken(rejected: string): Promise<Result<string, MeterProblem>>;
	/** The token came a moment ago and was refused. False: it may have run out on the way, so nothing has ended. */
	endAsExpired(rejected: string): Promise<boolean>;
}

import type { Result } from '../util/result';
import type { MeterProblem } from './meterProblem';

/** What the client needs of a session: a token, a newer one when the backend refused it, and an end. */
export interface TokenSource {
	accessToken(): Promise<Result<string, MeterProblem>>;
	replaceToken(rejected: string): Promise<Result<string, MeterProblem>>;
	endAsExpired(): Promise<void>;
}

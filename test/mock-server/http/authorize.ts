/**
 * Who is asking, and may they? The token is checked anew each time, so a session that was ended is over at
 * once.
 */
import type { Scope } from '../../../src/contract/scope';
import { ok, type Result } from '../../../src/util/result';
import type { Account } from '../account/account';
import type { MockParts } from './mockParts';
import { type Refusal, refuse } from './refusal';

export interface Caller {
	readonly account: Account;
	readonly scopes: readonly string[];
	readonly token: string;
}

export async function authorize(
	parts: MockParts,
	header: string | null,
	scope: Scope,
	now: number,
): Promise<Result<Caller, Refusal>> {
	const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];
	if (header === null) return refuse('unauthenticated');
	const notGood = refuse('unauthenticated', { parameter: 'Authorization' });
	if (token === undefined) return notGood;
	const verdict = await parts.oauth.verifyAccessToken(token, now);
	if (!verdict.ok) return verdict.code === 'token-expired' ? refuse('token-expired') : notGood;
	const account = parts.world().findAccount(verdict.accountId);
	if (account === undefined) return notGood;
	if (!verdict.scopes.includes(scope)) return refuse('forbidden-scope', { requiredScope: scope });
	return ok({ account, scopes: verdict.scopes, token });
}

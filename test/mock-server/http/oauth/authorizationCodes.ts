/**
 * One-time codes, each bound to the redirect address and the PKCE challenge it was asked with. A code that comes a
 * second time, with the right verifier, has been seen by two parties: the session it opened ends.
 */
import { createHash } from 'node:crypto';
import type { Clock } from '../../../../src/platform/clock';
import { fail, ok, type Result } from '../../../../src/util/result';
import type { OAuthProblem } from './oauthProblem';
import type { OAuthScope } from './oauthScopes';
import type { SecretMint } from './secretMint';

export interface CodeRequest {
	readonly redirectUri: string;
	readonly codeChallenge: string;
	readonly scopes: readonly OAuthScope[];
	readonly lifeMs: number;
}

export interface CodeHolder {
	readonly accountId: string;
	readonly scopes: readonly OAuthScope[];
	/** The session that the first use opened. Present: this is a second use. */
	familyId?: string;
}

interface IssuedCode {
	readonly request: CodeRequest;
	readonly holder: CodeHolder;
	readonly expiresAt: number;
}

export class AuthorizationCodes {
	readonly #issued = new Map<string, IssuedCode>();

	constructor(
		private readonly clock: Clock,
		private readonly mint: SecretMint,
	) {}

	issue(accountId: string, request: CodeRequest): string {
		const code = this.mint('code');
		const holder = { accountId, scopes: request.scopes };
		this.#issued.set(code, { request, holder, expiresAt: this.clock.now() + request.lifeMs });
		return code;
	}

	/** The caller marks the holder with the session it opens. */
	redeem(code: string, redirectUri: string, verifier: string): Result<CodeHolder, OAuthProblem> {
		if (verifier !== '' && !/^[A-Za-z0-9._~-]{43,128}$/.test(verifier))
			return fail({ error: 'invalid_request', description: 'That is not a code verifier.' });
		const issued = this.#issued.get(code);
		if (!issued) return refused('The code is not known.');
		if (this.clock.now() >= issued.expiresAt) return refused('The code has expired.');
		const challenge = createHash('sha256').update(verifier).digest('base64url');
		if (challenge !== issued.request.codeChallenge)
			return refused('The verifier does not fit the challenge.');
		if (redirectUri !== issued.request.redirectUri) return refused('The redirect address is another one.');
		return ok(issued.holder);
	}

	clear(): void {
		this.#issued.clear();
	}
}

function refused(description: string): { readonly ok: false; readonly problem: OAuthProblem } {
	return fail({ error: 'invalid_grant', description });
}

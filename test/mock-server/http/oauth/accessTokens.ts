/**
 * Access tokens after RFC 9068, signed with a key this server makes for itself. The key id is the server's marker, so
 * the first part of every token is the same text: searching for it finds a leaked token.
 */
import { errors, exportJWK, generateKeyPair, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../../../src/platform/clock';
import { fail, ok, type Result } from '../../../../src/util/result';
import { oauthRules } from './oauthRules';
import type { Session } from './sessionFamilies';

const algorithm = 'ES256';
const keptSignatures = 1_000;

export interface AccessTokenClaims {
	readonly accountId: string;
	readonly familyId: string;
	readonly scopes: readonly string[];
}

export class AccessTokens {
	readonly #keys = generateKeyPair(algorithm, { extractable: true });
	readonly #header: { readonly alg: string; readonly typ: string; readonly kid: string };
	readonly #expiredEarly = new Set<string>();
	readonly #issued = new Set<string>();
	readonly #signed = new Map<string, JWTPayload>();

	constructor(
		private readonly clock: Clock,
		private readonly randomBytes: (length: number) => Uint8Array,
		canary: string,
	) {
		this.#header = { alg: algorithm, typ: 'at+jwt', kid: canary };
	}

	get issuedCount(): number {
		return this.#issued.size;
	}

	/** What every token of this server starts with. */
	get marker(): string {
		return Buffer.from(JSON.stringify(this.#header)).toString('base64url');
	}

	async issue(session: Session, scopes: readonly string[], issuer: string): Promise<string> {
		const issuedAt = Math.floor(this.clock.now() / 1_000);
		const tokenId = Buffer.from(this.randomBytes(16)).toString('hex');
		this.#issued.add(tokenId);
		return new SignJWT({
			iss: issuer,
			aud: issuer,
			sub: session.accountId,
			client_id: oauthRules.clientId,
			scope: scopes.join(' '),
			sid: session.familyId,
			jti: tokenId,
			iat: issuedAt,
			exp: issuedAt + oauthRules.accessTokenMs / 1_000,
		})
			.setProtectedHeader(this.#header)
			.sign((await this.#keys).privateKey);
	}

	async verify(
		token: string,
		nowMs: number,
	): Promise<Result<AccessTokenClaims, 'unauthenticated' | 'token-expired'>> {
		try {
			const { sub, jti, sid, scope, exp } = await this.#signedClaims(token, nowMs);
			if (!sub || !jti || typeof sid !== 'string' || typeof scope !== 'string' || exp === undefined)
				return fail('unauthenticated');
			if (exp <= Math.floor(nowMs / 1_000) || this.#expiredEarly.has(jti)) return fail('token-expired');
			return ok({ accountId: sub, familyId: sid, scopes: scope.split(' ') });
		} catch (problem) {
			if (problem instanceof errors.JWTExpired) return fail('token-expired');
			if (problem instanceof errors.JOSEError) return fail('unauthenticated');
			throw problem;
		}
	}

	/** A signature that was good once stays good; whether the token still counts is asked each time. */
	async #signedClaims(token: string, nowMs: number): Promise<JWTPayload> {
		const known = this.#signed.get(token);
		if (known !== undefined) return known;
		const { publicKey } = await this.#keys;
		const options = { algorithms: [algorithm], typ: 'at+jwt', currentDate: new Date(nowMs) };
		const { payload } = await jwtVerify(token, publicKey, options);
		if (this.#signed.size >= keptSignatures) this.#signed.clear();
		this.#signed.set(token, payload);
		return payload;
	}

	/** Every token issued so far counts as expired from now on. */
	expireAll(): void {
		for (const tokenId of this.#issued) this.#expiredEarly.add(tokenId);
	}

	async publicKeys(): Promise<{ keys: readonly JWK[] }> {
		const key = await exportJWK((await this.#keys).publicKey);
		return { keys: [{ ...key, kid: this.#header.kid, alg: algorithm, use: 'sig' }] };
	}
}

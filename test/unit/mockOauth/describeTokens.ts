import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Tokens } from './oauthDriver';
import type { Outcome } from './story';

/** What can be said about tokens without naming them. */
export function describeTokens({ accessToken, refreshToken, raw }: Tokens, issuer: URL): Outcome {
	const claims = decodeJwt(accessToken);
	return {
		tokenType: raw.token_type,
		expiresIn: raw.expires_in,
		scope: raw.scope?.split(' ').sort(),
		refreshTokenIsOpaque: refreshToken.split('.').length === 1 && refreshToken.length >= 32,
		hasIdToken: raw.id_token !== undefined,
		accessTokenType: decodeProtectedHeader(accessToken).typ,
		isForIssuer: claims.iss === issuer.origin && claims.aud === issuer.origin,
		subject: claims.sub,
		client: claims['client_id'],
		lifeSeconds: (claims.exp ?? 0) - (claims.iat ?? 0),
		hasId: typeof claims.jti === 'string',
	};
}

/**
 * What a token endpoint grants. By the time its answer is here, the old refresh token may be void: nothing that can be
 * done without (a senseless `expires_in`, an ID token nobody asked for) may cost the new one.
 */
import { type AuthorizationServer, type Client, processGenericTokenEndpointResponse } from 'oauth4webapi';
import { accessTokenLifetimeMs } from './accessTokenLifetime';
import { OAuthInterruption } from './oauthRefusal';
import { oauthScope } from './oauthRules';
import type { TokenGrant } from './tokenGrant';

export async function readTokenGrant(
	server: AuthorizationServer,
	client: Client,
	answer: Response,
	formerRefreshToken?: string,
): Promise<TokenGrant> {
	const { essence, expiresIn } = await setAside(answer);
	const tokens = await processGenericTokenEndpointResponse(server, client, essence);
	const { access_token: accessToken, token_type: type, scope } = tokens;
	// A server that does not rotate may leave the refresh token out (RFC 6749, section 6).
	const refreshToken = tokens.refresh_token ?? formerRefreshToken;
	if (type !== 'bearer' || !isHeaderText(accessToken) || refreshToken === undefined)
		throw new OAuthInterruption('badAnswer');
	return {
		accessToken,
		refreshToken,
		lifetimeMs: accessTokenLifetimeMs(accessToken, expiresIn),
		scope: scope ?? oauthScope,
	};
}

/** Can be sent as a header. */
function isHeaderText(token: string): boolean {
	return /^[\x21-\x7e]+$/.test(token);
}

async function setAside(answer: Response): Promise<{ essence: Response; expiresIn: unknown }> {
	const text = await answer.text();
	const members = readMembers(text);
	const { expires_in: expiresIn, id_token: _, ...rest } = members ?? {};
	const { headers } = answer;
	return { essence: new Response(members ? JSON.stringify(rest) : text, { headers }), expiresIn };
}

function readMembers(text: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const body: unknown = JSON.parse(text);
		return typeof body === 'object' && body !== null ? { ...body } : undefined;
	} catch {
		return undefined;
	}
}

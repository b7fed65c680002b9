import type { Context } from 'hono';

/** An error of RFC 6749 section 5.2 (and RFC 8628 section 3.5), before it becomes an answer. */
export interface OAuthProblem {
	readonly error:
		| 'invalid_request'
		| 'invalid_client'
		| 'invalid_grant'
		| 'invalid_scope'
		| 'unsupported_grant_type'
		| 'unsupported_token_type'
		| 'authorization_pending'
		| 'slow_down'
		| 'access_denied'
		| 'expired_token';
	readonly description: string;
}

export function answerOAuthProblem(c: Context, { error, description }: OAuthProblem): Response {
	const isClientUnknown = error === 'invalid_client';
	if (isClientUnknown) c.header('WWW-Authenticate', 'Basic realm="Creditbar"');
	c.header('Cache-Control', 'no-store');
	c.header('Pragma', 'no-cache');
	return c.json({ error, error_description: description }, isClientUnknown ? 401 : 400);
}

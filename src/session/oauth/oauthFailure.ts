/**
 * Why a call to the sign-in server brought nothing. Only `rejected` may end a session, and it takes a 400 or 401 in
 * JSON with one of the codes below to be one; whatever else can go wrong on a network is `transient`.
 */
export type OAuthFailure =
	| { readonly kind: 'rejected'; readonly code: OAuthRejection }
	| { readonly kind: 'transient'; readonly reason: OAuthTrouble; readonly retryAfterMs?: number }
	| { readonly kind: 'denied' };

export type OAuthRejection =
	| 'invalid_grant'
	| 'refresh_token_expired'
	| 'refresh_token_revoked'
	| 'session_revoked';

export type OAuthTrouble =
	| 'offline'
	| 'timedOut'
	| 'proxyOrTls'
	| 'rateLimited'
	| 'serverFault'
	| 'badAnswer';

import type { OAuthFailure, OAuthRejection } from './oauthFailure';

const rejections: ReadonlySet<string> = new Set<OAuthRejection>([
	'invalid_grant',
	'refresh_token_expired',
	'refresh_token_revoked',
	'session_revoked',
]);

/** The closed list. A code that is not on it says that something is wrong, not that the session is over. */
export function readTokenRefusal(code: string): OAuthFailure {
	if (isRejection(code)) return { kind: 'rejected', code };
	return code === 'access_denied' ? { kind: 'denied' } : { kind: 'transient', reason: 'badAnswer' };
}

function isRejection(code: string): code is OAuthRejection {
	return rejections.has(code);
}

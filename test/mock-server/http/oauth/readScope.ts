import { isOAuthScope, type OAuthScope, oauthScopes } from './oauthScopes';

/** `undefined` when a word is not a scope of this server. No scope asked for means all of them. */
export function readScope(asked: string | undefined): readonly OAuthScope[] | undefined {
	const words = (asked ?? '').split(' ').filter(word => word !== '');
	if (words.length === 0) return Object.keys(oauthScopes).filter(isOAuthScope);
	const known = words.filter(isOAuthScope);
	return known.length === words.length ? [...new Set(known)] : undefined;
}

/** Each scope, and what the sign-in page says it lets the editor do. */
export const oauthScopes = {
	'account:read': 'See your name, e-mail address and plan',
	'usage:read': 'See your usage',
	'credits:read': 'See your credits',
	'billing:write': 'Open a checkout, and cancel or resume your plan',
	'bonus:write': 'Claim your daily bonus',
	'feedback:write': 'Send feedback',
	'models:use': 'Use AI models and spend credits',
} as const;

export type OAuthScope = keyof typeof oauthScopes;

export function isOAuthScope(word: string): word is OAuthScope {
	return Object.hasOwn(oauthScopes, word);
}

/**
 * Decides about an authorization request. As long as client and redirect address are not known to be good, the person
 * is told and nobody is redirected; after that every problem goes back to the editor.
 */
import { oauthRules } from './oauthRules';
import { readScope } from './readScope';
import { type RedirectTarget, readRedirectTarget } from './redirectTarget';
import type { SignInRequest } from './signInPages';
import { uniqueParameters } from './uniqueParameters';

export type AuthorizationDecision =
	| { readonly kind: 'ask'; readonly request: SignInRequest }
	| { readonly kind: 'tell'; readonly message: string }
	| { readonly kind: 'sendBack'; readonly to: ReturnAddress; readonly error: string };

export interface ReturnAddress {
	readonly redirectUri: string;
	readonly target: RedirectTarget;
	readonly state: string | undefined;
}

export function readAuthorizationRequest(
	query: URLSearchParams,
	pasteAddress: string,
): AuthorizationDecision {
	const given = uniqueParameters(query);
	if (!given) return { kind: 'tell', message: 'The link names something twice.' };
	if (given.get('client_id') !== oauthRules.clientId)
		return { kind: 'tell', message: 'The app that sent you here is not known.' };
	const redirectUri = given.get('redirect_uri') ?? '';
	const target = readRedirectTarget(redirectUri, pasteAddress);
	if (!target) return { kind: 'tell', message: 'The link leads back to a place that is not an editor.' };

	const state = given.get('state');
	const sendBack = (error: string): AuthorizationDecision => {
		return { kind: 'sendBack', to: { redirectUri, target, state }, error };
	};
	const responseType = given.get('response_type');
	if (responseType !== undefined && responseType !== 'code') return sendBack('unsupported_response_type');
	const codeChallenge = given.get('code_challenge') ?? '';
	const isProtected =
		given.get('code_challenge_method') === 'S256' && /^[A-Za-z0-9_-]{43}$/.test(codeChallenge);
	if (responseType === undefined || !state || !isProtected) return sendBack('invalid_request');
	const scopes = readScope(given.get('scope'));
	if (!scopes) return sendBack('invalid_scope');
	return { kind: 'ask', request: { redirectUri, target, state, codeChallenge, scopes } };
}

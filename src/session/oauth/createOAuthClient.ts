/** The sign-in server of one backend, asked by the rules of OAuth 2.1 for native apps. */
import {
	type AuthorizationServer,
	allowInsecureRequests,
	type Client,
	customFetch,
	deviceAuthorizationRequest,
	genericTokenEndpointRequest,
	None,
	processDeviceAuthorizationResponse,
	processRevocationResponse,
	revocationRequest,
} from 'oauth4webapi';
import type { Result } from '../../util/result';
import { attemptOAuth } from './attemptOAuth';
import { createOAuthFetch, type OAuthFetchOptions } from './createOAuthFetch';
import type { AuthorizationRequest, DevicePoll, OAuthClient } from './oauthClient';
import type { OAuthFailure } from './oauthFailure';
import { OAuthInterruption, OAuthRefusal } from './oauthRefusal';
import { oauthClientId, oauthScope, pasteRedirectUri } from './oauthRules';
import { readDeviceFlow } from './readDeviceFlow';
import { readTokenGrant } from './readTokenGrant';
import { readTokenRefusal } from './readTokenRefusal';
import { ServerMetadata } from './serverMetadata';
import type { TokenGrant } from './tokenGrant';

export interface OAuthClientOptions extends OAuthFetchOptions {
	/** Of the backend: scheme, host and port, nothing after it. */
	readonly origin: string;
	/** A mock on this machine may be asked without TLS. Any other address may not, whatever this says. */
	readonly allowHttpLoopback: boolean;
}

const client: Client = { client_id: oauthClientId };
const deviceGrantType = 'urn:ietf:params:oauth:grant-type:device_code';
const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

export function createOAuthClient({
	origin,
	allowHttpLoopback,
	...network
}: OAuthClientOptions): OAuthClient {
	const options = {
		[customFetch]: createOAuthFetch(network),
		[allowInsecureRequests]: allowHttpLoopback && loopbackHosts.has(new URL(origin).hostname),
	};
	const metadata = new ServerMetadata(origin, options);

	async function ask<T>(
		call: (server: AuthorizationServer) => Promise<T>,
		readRefusal?: (code: string) => OAuthFailure,
	): Promise<Result<T, OAuthFailure>> {
		// Whatever the metadata request is refused with, it is not about the session.
		const server = await attemptOAuth(() => metadata.get());
		if (!server.ok) return server;
		const result = await attemptOAuth(() => call(server.value), readRefusal);
		if (!result.ok && result.problem.kind === 'transient' && result.problem.reason === 'badAnswer')
			metadata.forget();
		return result;
	}

	async function requestTokens(
		server: AuthorizationServer,
		grantType: string,
		parameters: Record<string, string>,
	): Promise<TokenGrant> {
		const answer = await genericTokenEndpointRequest(server, client, None(), grantType, parameters, options);
		return readTokenGrant(server, client, answer, parameters['refresh_token']);
	}

	return {
		pasteRedirectUri: pasteRedirectUri(origin),

		authorizationUrl: request => ask(async server => authorizationUrl(server, request)),

		exchangeCode: ({ code, verifier, redirectUri, source, issuer }) =>
			ask(async server => {
				// RFC 9207: a code of another server must not be told to this one.
				const isNamed = issuer !== undefined || source === 'typed';
				const isOther = issuer !== undefined && issuer !== server.issuer;
				if (isOther || (!isNamed && server.authorization_response_iss_parameter_supported === true))
					throw new OAuthInterruption('badAnswer');
				const parameters = { code, code_verifier: verifier, redirect_uri: redirectUri };
				return requestTokens(server, 'authorization_code', parameters);
			}, readTokenRefusal),

		refresh: refreshToken =>
			ask(
				server => requestTokens(server, 'refresh_token', { refresh_token: refreshToken }),
				readTokenRefusal,
			),

		startDeviceFlow: () =>
			ask(async server => {
				const asked = { scope: oauthScope };
				const answer = await deviceAuthorizationRequest(server, client, None(), asked, options);
				return readDeviceFlow(origin, await processDeviceAuthorizationResponse(server, client, answer));
			}),

		pollDeviceFlow: deviceCode =>
			ask(async (server): Promise<DevicePoll> => {
				try {
					const grant = await requestTokens(server, deviceGrantType, { device_code: deviceCode });
					return { kind: 'granted', grant };
				} catch (problem) {
					const poll = problem instanceof OAuthRefusal ? polls.get(problem.code) : undefined;
					if (!poll) throw problem;
					return poll;
				}
			}, readTokenRefusal),

		revoke: refreshToken =>
			ask(async server => {
				const hint = { additionalParameters: { token_type_hint: 'refresh_token' } };
				const answer = await revocationRequest(server, client, None(), refreshToken, { ...options, ...hint });
				return processRevocationResponse(answer);
			}),
	};
}

/** RFC 8628, section 3.5: what looks like an error there is the normal course of things. */
const polls: ReadonlyMap<string, DevicePoll> = new Map([
	['authorization_pending', { kind: 'pending' }],
	['slow_down', { kind: 'slowDown' }],
	['access_denied', { kind: 'denied' }],
	['expired_token', { kind: 'expired' }],
]);

function authorizationUrl(server: AuthorizationServer, request: AuthorizationRequest): string {
	const endpoint = server.authorization_endpoint;
	if (endpoint === undefined) throw new OAuthInterruption('badAnswer');
	const url = new URL(endpoint);
	const parameters = {
		client_id: oauthClientId,
		response_type: 'code',
		redirect_uri: request.redirectUri,
		scope: oauthScope,
		state: request.state,
		code_challenge: request.codeChallenge,
		code_challenge_method: 'S256',
	};
	for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
	return url.href;
}

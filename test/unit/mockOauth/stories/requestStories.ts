import { decodeJwt } from 'jose';
import * as oauth from 'oauth4webapi';
import { type BrowserEnd, registered } from '../issuerUnderTest';
import type { OAuthDriver } from '../oauthDriver';
import type { Outcome, Story } from '../story';

const onPage = { kind: 'page', status: 400 };

export const requestStories: readonly Story[] = [
	{
		title: 'the metadata names every endpoint on the issuer itself, and S256 alone',
		async tell({ server, under }) {
			const endpoints = [
				server.authorization_endpoint,
				server.token_endpoint,
				server.device_authorization_endpoint,
				server.revocation_endpoint,
				server.jwks_uri,
			];
			return {
				areAllHere: endpoints.every(endpoint => new URL(endpoint ?? '').origin === under.issuer.origin),
				challengeMethods: server.code_challenge_methods_supported,
				namesItselfInAnswers: server.authorization_response_iss_parameter_supported,
				responseTypes: server.response_types_supported,
				clientAuthentication: server.token_endpoint_auth_methods_supported,
				hasScopes: registered.scopes.every(scope => server.scopes_supported?.includes(scope)),
			};
		},
		ends: {
			areAllHere: true,
			challengeMethods: ['S256'],
			namesItselfInAnswers: true,
			responseTypes: ['code'],
			clientAuthentication: ['none'],
			hasScopes: true,
		},
	},
	{
		title: 'the published key verifies the access token',
		async tell(driver) {
			const { accessToken } = await driver.openSession();
			const issuedAt = decodeJwt(accessToken).iat ?? 0;
			const client = { [oauth.clockSkew]: issuedAt - Math.floor(performance.timeOrigin / 1_000) };
			const request = new Request(`${driver.under.issuer}v1/account`, {
				headers: { authorization: `Bearer ${accessToken}` },
			});
			const claims = await oauth.validateJwtAccessToken(driver.server, request, driver.under.issuer.origin, {
				...client,
				[oauth.clockTolerance]: 600,
				[oauth.allowInsecureRequests]: true,
				[oauth.customFetch]: driver.fetch,
			});
			return { subject: claims.sub };
		},
		ends: { subject: registered.accountId },
	},
	{
		title: 'a person who denies is sent back with access_denied and the state',
		async tell(driver) {
			const { url, state } = await driver.authorizationUrl();
			return describeEnd(await driver.open(url, 'deny'), state);
		},
		ends: sentBackWith('access_denied'),
	},
	{
		title: 'a client that gets a foreign state back notices',
		async tell(driver) {
			const hand = await driver.signIn();
			const client = { client_id: registered.clientId };
			try {
				oauth.validateAuthResponse(driver.server, client, hand.callback, 'another state');
				return { noticed: false };
			} catch (problem) {
				return { noticed: problem instanceof oauth.OperationProcessingError };
			}
		},
		ends: { noticed: true },
	},
	{
		title: 'an address that is not an editor gets nothing: the person sees a page',
		tell: driver => endOf(driver, { redirect_uri: 'https://evil.example/callback' }),
		ends: onPage,
	},
	{
		title: 'an unknown client gets nothing: the person sees a page',
		tell: driver => endOf(driver, { client_id: 'somebody-else' }),
		ends: onPage,
	},
	{
		title: 'a request without a challenge is sent back',
		tell: driver => endOf(driver, { code_challenge: undefined, code_challenge_method: undefined }),
		ends: sentBackWith('invalid_request'),
	},
	{
		title: 'a plain challenge is sent back',
		tell: driver => endOf(driver, { code_challenge_method: 'plain' }),
		ends: sentBackWith('invalid_request'),
	},
	{
		title: 'a request for tokens in the address is sent back',
		tell: driver => endOf(driver, { response_type: 'token' }),
		ends: sentBackWith('unsupported_response_type'),
		referenceEnds: {
			as: { ...sentBackWith('unsupported_response_type'), isInFragment: true },
			because:
				'OpenID Connect has such an error in the fragment; the contract has the query and nothing else',
		},
	},
	{
		title: 'a request without a state is sent back',
		async tell(driver) {
			const { url } = await driver.authorizationUrl({ state: undefined });
			const end = await driver.open(url, 'allow');
			return end.kind === 'page' ? end : { error: new URL(end.address).searchParams.get('error') };
		},
		ends: { error: 'invalid_request' },
		referenceEnds: {
			as: { error: null },
			because:
				'state is optional beside PKCE; the contract asks for it, so the mock catches a client without',
		},
	},
	{
		title: 'a request for an unknown scope is sent back',
		tell: driver => endOf(driver, { scope: 'account:read everything' }),
		ends: sentBackWith('invalid_scope'),
		referenceEnds: {
			as: sentBackWith(null),
			because: 'it leaves unknown scopes out in silence; the mock says what is wrong with the client',
		},
	},
	{
		title: 'an unknown client at the token endpoint is 401',
		tell: driver => post(driver, { grant_type: 'refresh_token', refresh_token: 'x', client_id: 'other' }),
		ends: { status: 401, error: 'invalid_client', isStored: false },
	},
	{
		title: 'an unknown grant type is named as such',
		tell: driver => post(driver, { grant_type: 'password', client_id: registered.clientId }),
		ends: { status: 400, error: 'unsupported_grant_type', isStored: false },
	},
	{
		title: 'a missing grant type is a malformed request',
		tell: driver => post(driver, { client_id: registered.clientId }),
		ends: { status: 400, error: 'invalid_request', isStored: false },
	},
	{
		title: 'a parameter that comes twice is a malformed request',
		tell: driver =>
			post(
				driver,
				{ grant_type: 'refresh_token', client_id: registered.clientId },
				'&refresh_token=a&refresh_token=b',
			),
		ends: { status: 400, error: 'invalid_request', isStored: false },
	},
	{
		title: 'a JSON body is a malformed request',
		async tell(driver) {
			const answer = await driver.post(
				driver.server.token_endpoint,
				'{"grant_type":"x"}',
				'application/json',
			);
			return describeRefusal(answer);
		},
		ends: { status: 400, error: 'invalid_request', isStored: false },
	},
];

function sentBackWith(error: string | null): Outcome {
	return {
		isInFragment: false,
		place: 'http://127.0.0.1:8123/callback',
		error,
		hasCode: error === null,
		hasState: true,
		hasIssuer: true,
	};
}

function describeEnd(end: BrowserEnd, state: string): Outcome {
	if (end.kind === 'page') return { kind: 'page', status: end.status };
	const { origin, pathname, search, hash } = new URL(end.address);
	const searchParams = new URLSearchParams(hash === '' ? search : hash.slice(1));
	return {
		isInFragment: hash !== '',
		place: `${origin}${pathname}`,
		error: searchParams.get('error'),
		hasCode: searchParams.has('code'),
		hasState: searchParams.get('state') === state,
		hasIssuer: searchParams.has('iss'),
	};
}

async function endOf(driver: OAuthDriver, changes: Readonly<Record<string, string | undefined>>) {
	const { url, state } = await driver.authorizationUrl(changes);
	return describeEnd(await driver.open(url, 'allow'), state);
}

async function post(driver: OAuthDriver, form: Record<string, string>, more = ''): Promise<Outcome> {
	const body = `${new URLSearchParams(form)}${more}`;
	return describeRefusal(await driver.post(driver.server.token_endpoint, body));
}

async function describeRefusal(answer: Response): Promise<Outcome> {
	const body: unknown = await answer.json();
	const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
	const isStored = !(answer.headers.get('cache-control') ?? '').includes('no-store');
	return { status: answer.status, error, isStored };
}

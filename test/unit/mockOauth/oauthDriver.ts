/**
 * A client that follows the RFCs, made of `oauth4webapi`. What a server answers becomes a plain record in which nothing
 * is left that differs from run to run, so that two servers can be compared.
 */
import * as oauth from 'oauth4webapi';
import { type BrowserEnd, type IssuerUnderTest, type PersonsAnswer, registered } from './issuerUnderTest';

export interface Tokens {
	readonly accessToken: string;
	readonly refreshToken: string;
	readonly raw: oauth.TokenEndpointResponse;
}

export type TokenAnswer =
	| { readonly ok: true; readonly tokens: Tokens }
	| { readonly ok: false; readonly status: number; readonly error: string };

export interface CodeInHand {
	readonly callback: URL;
	readonly code: string;
	readonly redirectUri: string;
	readonly verifier: string;
}

const client: oauth.Client = { client_id: registered.clientId };

export interface OAuthDriver {
	readonly server: oauth.AuthorizationServer;
	readonly under: IssuerUnderTest;
	readonly fetch: (
		url: string,
		options: oauth.CustomFetchOptions<string, URLSearchParams | undefined>,
	) => Promise<Response>;
	authorizationUrl(changes?: Readonly<Record<string, string | undefined>>): Promise<AuthorizationUrl>;
	signIn(redirectUri?: string, scope?: string): Promise<CodeInHand>;
	exchange(hand: CodeInHand, changes?: Readonly<Record<string, string | undefined>>): Promise<TokenAnswer>;
	/** Sign-in and exchange, for a story about what comes after. */
	openSession(): Promise<Tokens>;
	refresh(refreshToken: string, scope?: string): Promise<TokenAnswer>;
	revoke(token: string): Promise<string>;
	startDevice(): Promise<oauth.DeviceAuthorizationResponse>;
	pollDevice(deviceCode: string): Promise<TokenAnswer>;
	post(endpoint: string | undefined, body: string | URLSearchParams, type?: string): Promise<Response>;
	open(url: string, answer: PersonsAnswer): Promise<BrowserEnd>;
}

export interface AuthorizationUrl {
	readonly url: string;
	readonly verifier: string;
	readonly state: string;
}

export async function createOAuthDriver(under: IssuerUnderTest): Promise<OAuthDriver> {
	const fetch: OAuthDriver['fetch'] = (url, { body, signal, ...init }) =>
		under.fetch(url, { ...init, ...(body ? { body } : {}), ...(signal ? { signal } : {}) });
	const options = { [oauth.allowInsecureRequests]: true, [oauth.customFetch]: fetch };
	const found = await oauth.discoveryRequest(under.issuer, { ...options, algorithm: 'oauth2' });
	const server = await oauth.processDiscoveryResponse(under.issuer, found);

	const driver: OAuthDriver = {
		server,
		under,
		fetch,
		async authorizationUrl(changes = {}) {
			const verifier = oauth.generateRandomCodeVerifier();
			const state = oauth.generateRandomState();
			const parameters = {
				client_id: registered.clientId,
				response_type: 'code',
				redirect_uri: registered.editorPage,
				scope: registered.scopes.join(' '),
				state,
				code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
				code_challenge_method: 'S256',
				...changes,
			};
			const url = new URL(present(server.authorization_endpoint));
			for (const [name, value] of Object.entries(parameters))
				if (value !== undefined) url.searchParams.set(name, value);
			return { url: url.href, verifier, state };
		},
		async signIn(redirectUri = registered.editorPage, scope = registered.scopes.join(' ')) {
			const { url, verifier, state } = await driver.authorizationUrl({ redirect_uri: redirectUri, scope });
			const end = await under.answerSignIn(url, 'allow');
			if (end.kind !== 'sentTo') throw new Error(`The sign-in ended on a page with status ${end.status}.`);
			const callback = new URL(end.address);
			const parameters = oauth.validateAuthResponse(server, client, callback, state);
			return { callback, redirectUri, verifier, code: present(parameters.get('code')) };
		},
		exchange: (hand, changes = {}) =>
			grant('authorization_code', {
				code: hand.code,
				redirect_uri: hand.redirectUri,
				code_verifier: hand.verifier,
				...changes,
			}),
		async openSession() {
			const answer = await driver.exchange(await driver.signIn());
			if (!answer.ok) throw new Error(`The exchange was refused: ${answer.error}.`);
			return answer.tokens;
		},
		refresh: (refreshToken, scope) => grant('refresh_token', { refresh_token: refreshToken, scope }),
		async revoke(token) {
			const answer = await oauth.revocationRequest(server, client, oauth.None(), token, options);
			try {
				await oauth.processRevocationResponse(answer);
				return 'revoked';
			} catch (problem) {
				return refusalOf(problem).error;
			}
		},
		async startDevice() {
			const body = { scope: registered.scopes.join(' ') };
			const answer = await oauth.deviceAuthorizationRequest(server, client, oauth.None(), body, options);
			return oauth.processDeviceAuthorizationResponse(server, client, answer);
		},
		pollDevice: deviceCode =>
			grant('urn:ietf:params:oauth:grant-type:device_code', { device_code: deviceCode }),
		post: (endpoint, body, type = 'application/x-www-form-urlencoded') =>
			under.fetch(present(endpoint), {
				method: 'POST',
				headers: { 'content-type': type },
				body: body.toString(),
			}),
		open: (url, answer) => under.answerSignIn(url, answer),
	};

	async function grant(type: string, given: Record<string, string | undefined>): Promise<TokenAnswer> {
		const parameters = Object.entries(given).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, value]],
		);
		const answer = await oauth.genericTokenEndpointRequest(
			server,
			client,
			oauth.None(),
			type,
			parameters,
			options,
		);
		try {
			const raw = await oauth.processGenericTokenEndpointResponse(server, client, answer);
			return {
				ok: true,
				tokens: { accessToken: raw.access_token, refreshToken: present(raw.refresh_token), raw },
			};
		} catch (problem) {
			return { ok: false, ...refusalOf(problem) };
		}
	}

	return driver;
}

function refusalOf(problem: unknown): { status: number; error: string } {
	if (problem instanceof oauth.ResponseBodyError) return { status: problem.status, error: problem.error };
	throw problem;
}

function present<T>(value: T | null | undefined): T {
	if (value === null || value === undefined) throw new Error('The server left out something it has to send.');
	return value;
}

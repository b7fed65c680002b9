/** `oidc-provider`, configured to the same contract, on a loopback port of its own. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { type AgeingStore, createAgeingStore } from './ageingStore';
import { createTinyBrowser } from './browser';
import { type IssuerUnderTest, type PersonsAnswer, registered } from './issuerUnderTest';

const day = 24 * 60 * 60;
const longEnough = 3_650 * day;
const scope = registered.scopes.join(' ');

export async function startReferenceIssuer(): Promise<IssuerUnderTest> {
	let handle = (_request: IncomingMessage, _response: ServerResponse): void => {};
	const server = createServer((request, response) => handle(request, response)).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address: string | AddressInfo | null = server.address();
	if (address === null || typeof address === 'string') throw new Error('The reference server has no port.');
	const issuer = new URL(`http://127.0.0.1:${address.port}`);

	const store = createAgeingStore();
	const provider = new Provider(issuer.origin, await configure(issuer.origin, store));
	const callback = provider.callback();
	let answer: PersonsAnswer = 'allow';
	handle = (request, response) => {
		if (request.url?.startsWith('/interaction/')) void decide(provider, request, response, answer);
		else void callback(request, response);
	};

	return {
		issuer,
		fetch: (input, init) => fetch(input, init),
		async answerSignIn(target, persons) {
			answer = persons;
			return createTinyBrowser().visit(target);
		},
		async answerDevice(target, persons) {
			answer = persons;
			const browser = createTinyBrowser();
			const typed = await browser.visit(target);
			const confirm = await browser.submit(`${issuer.origin}/oauth/device`, hiddenFields(typed.html ?? ''));
			await browser.submit(`${issuer.origin}/oauth/device`, hiddenFields(confirm.html ?? ''));
		},
		pass: ms => store.age(ms),
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

async function configure(issuer: string, store: AgeingStore): Promise<Configuration> {
	const { privateKey } = await generateKeyPair('ES256', { extractable: true });
	return {
		adapter: model => store.adapterFor(model),
		jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' }] },
		cookies: { keys: ['cookies of a test'] },
		clients: [
			{
				client_id: registered.clientId,
				application_type: 'native',
				token_endpoint_auth_method: 'none',
				grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
				response_types: ['code'],
				redirect_uris: [registered.editorUri, registered.editorPage],
				id_token_signed_response_alg: 'ES256',
			},
		],
		clientAuthMethods: ['none'],
		enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
		scopes: [...registered.scopes],
		responseTypes: ['code'],
		pkce: { required: () => true },
		rotateRefreshToken: true,
		issueRefreshToken: async () => true,
		ttl: {
			AccessToken: 900,
			AuthorizationCode: 60,
			DeviceCode: 600,
			RefreshToken: 30 * day,
			Grant: longEnough,
			Session: longEnough,
			Interaction: longEnough,
		},
		features: {
			devInteractions: { enabled: false },
			userinfo: { enabled: false },
			deviceFlow: {
				enabled: true,
				userCodeInputSource: showForm,
				userCodeConfirmSource: showForm,
				successSource: ctx => showForm(ctx, 'Done.'),
			},
			revocation: { enabled: true, allowedPolicy: async () => true },
			resourceIndicators: {
				enabled: true,
				defaultResource: async () => issuer,
				useGrantedResource: async () => true,
				getResourceServerInfo: async () => ({
					scope,
					audience: issuer,
					accessTokenFormat: 'jwt',
					accessTokenTTL: 900,
					jwt: { sign: { alg: 'ES256' } },
				}),
			},
		},
		routes: {
			authorization: '/oauth/authorize',
			token: '/oauth/token',
			revocation: '/oauth/revoke',
			device_authorization: '/oauth/device_authorization',
			code_verification: '/oauth/device',
			jwks: '/oauth/jwks',
		},
		renderError: ctx => {
			ctx.body = 'A page that says what went wrong.';
		},
		interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
		findAccount: async (_ctx, accountId) => ({ accountId, claims: async () => ({ sub: accountId }) }),
		loadExistingGrant: async ctx => {
			const grant = new ctx.oidc.provider.Grant({
				clientId: registered.clientId,
				accountId: registered.accountId,
			});
			grant.addOIDCScope(scope);
			grant.addResourceScope(issuer, scope);
			await grant.save();
			return grant;
		},
	};
}

async function showForm(ctx: KoaContextWithOIDC, form: string): Promise<void> {
	ctx.body = form;
}

/** The person at the page of the reference server. */
async function decide(
	provider: Provider,
	request: IncomingMessage,
	response: ServerResponse,
	answer: PersonsAnswer,
): Promise<void> {
	const result =
		answer === 'allow'
			? { login: { accountId: registered.accountId }, consent: {} }
			: { error: 'access_denied', error_description: 'The person denied.' };
	await provider.interactionFinished(request, response, result);
}

function hiddenFields(html: string): URLSearchParams {
	const form = new URLSearchParams();
	for (const [, name = '', value = ''] of html.matchAll(
		/<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
	))
		form.set(name, value);
	return form;
}

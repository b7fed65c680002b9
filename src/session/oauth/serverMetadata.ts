/**
 * What the backend says about its sign-in server (RFC 8414), fetched once. Every address in it has to be on the backend's
 * own origin: a session belongs to that origin, and its refresh token is never sent anywhere else.
 */
import {
	type AuthorizationServer,
	allowInsecureRequests,
	customFetch,
	discoveryRequest,
	processDiscoveryResponse,
} from 'oauth4webapi';
import { SingleFlight } from '../../util/singleFlight';
import type { OAuthFetch } from './createOAuthFetch';
import { OAuthInterruption } from './oauthRefusal';

export interface RequestOptions {
	readonly [customFetch]: OAuthFetch;
	readonly [allowInsecureRequests]: boolean;
}

const endpoints = [
	'authorization_endpoint',
	'token_endpoint',
	'device_authorization_endpoint',
	'revocation_endpoint',
] as const;

export class ServerMetadata {
	readonly #origin: string;
	readonly #options: RequestOptions;
	readonly #flight = new SingleFlight<AuthorizationServer>();
	#known: AuthorizationServer | undefined;

	constructor(origin: string, options: RequestOptions) {
		this.#origin = origin;
		this.#options = options;
	}

	async get(): Promise<AuthorizationServer> {
		this.#known ??= await this.#flight.run(() => this.#load());
		return this.#known;
	}

	/** Something answered that is not a sign-in server: the next call looks again. */
	forget(): void {
		this.#known = undefined;
	}

	async #load(): Promise<AuthorizationServer> {
		const issuer = new URL(this.#origin);
		const answer = await discoveryRequest(issuer, { ...this.#options, algorithm: 'oauth2' });
		const server = await processDiscoveryResponse(issuer, answer);
		const isElsewhere = endpoints.some(name => {
			const address = server[name];
			return address !== undefined && (!URL.canParse(address) || new URL(address).origin !== issuer.origin);
		});
		if (isElsewhere) throw new OAuthInterruption('badAnswer');
		return server;
	}
}

import type { Result } from '../../util/result';
import type { OAuthFailure } from './oauthFailure';
import type { TokenGrant } from './tokenGrant';

/** The calls of one backend's sign-in server. Each is one attempt; nothing here retries, remembers or decides. */
export interface OAuthClient {
	/** The redirect address whose page shows the code, for a person who pastes it into the editor. */
	readonly pasteRedirectUri: string;
	authorizationUrl(request: AuthorizationRequest): Promise<Result<string, OAuthFailure>>;
	exchangeCode(exchange: CodeExchange): Promise<Result<TokenGrant, OAuthFailure>>;
	startDeviceFlow(): Promise<Result<DeviceFlow, OAuthFailure>>;
	pollDeviceFlow(deviceCode: string): Promise<Result<DevicePoll, OAuthFailure>>;
	refresh(refreshToken: string): Promise<Result<TokenGrant, OAuthFailure>>;
	/** Ends the session at the server. An unknown token counts as ended. */
	revoke(refreshToken: string): Promise<Result<undefined, OAuthFailure>>;
}

export interface AuthorizationRequest {
	/** May already carry a query. */
	readonly redirectUri: string;
	readonly state: string;
	readonly codeChallenge: string;
}

export interface CodeExchange {
	readonly code: string;
	readonly verifier: string;
	/** Byte for byte the one of the authorization request. */
	readonly redirectUri: string;
	/** How the code got here. Only a link can say who made the code; a person types nothing but the code. */
	readonly source: 'link' | 'typed';
	/** The `iss` of the link, where it had one (RFC 9207). */
	readonly issuer: string | undefined;
}

export interface DeviceFlow {
	readonly deviceCode: string;
	/** What the person types or compares. */
	readonly userCode: string;
	readonly verificationUri: string;
	/** The same page with the code filled in; equals `verificationUri` when the server offers none. */
	readonly verificationUriComplete: string;
	readonly expiresInMs: number;
	/** Wait this long between polls; after each `slowDown` add 5 s for good. */
	readonly intervalMs: number;
}

export type DevicePoll =
	| { readonly kind: 'pending' }
	| { readonly kind: 'slowDown' }
	| { readonly kind: 'denied' }
	| { readonly kind: 'expired' }
	| { readonly kind: 'granted'; readonly grant: TokenGrant };

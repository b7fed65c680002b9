/**
 * The sign-in server of the mock: OAuth 2.1 for one public client. Time, randomness and accounts come from outside, so
 * a test decides all three. Nothing is kept anywhere but in memory.
 */
import { type Context, Hono } from 'hono';
import type { Clock } from '../../../../src/platform/clock';
import { AccessTokens } from './accessTokens';
import type { AccountDirectory } from './accountDirectory';
import { AuthorizationCodes } from './authorizationCodes';
import { createAuthorizeRoutes } from './authorizeRoutes';
import { describeServer } from './describeServer';
import { DeviceCodes } from './deviceCodes';
import { createDeviceRoutes } from './deviceRoutes';
import type { OAuthParts } from './oauthParts';
import { oauthRules } from './oauthRules';
import { readScope } from './readScope';
import { createSecretMint } from './secretMint';
import { type FamilySummary, SessionFamilies } from './sessionFamilies';
import { SignInPages } from './signInPages';
import { createTokenRoutes } from './tokenRoutes';

export interface OAuthServerOptions {
	readonly clock: Clock;
	readonly accounts: AccountDirectory;
	readonly randomBytes: (length: number) => Uint8Array;
	/** Without it the issuer is the origin that the request was sent to. */
	readonly issuer?: string | undefined;
}

export interface OAuthServer {
	readonly routes: Hono;
	verifyAccessToken(token: string, nowMs: number): Promise<AccessTokenVerdict>;
	/** A session as a finished sign-in leaves it, for a test that is about something else. */
	issueSession(accountId: string, issuer?: string): Promise<IssuedSession>;
	/** What `GET /__mock/state` shows of sign-in. */
	state(): OAuthServerState;
	/** As if every session had been ended from the account's security page. */
	endAllSessions(): void;
	/** Access tokens issued so far answer `token-expired`; their sessions go on. */
	expireAccessTokens(): void;
	reset(): void;
}

export type AccessTokenVerdict =
	| { readonly ok: true; readonly accountId: string; readonly scopes: readonly string[] }
	| { readonly ok: false; readonly code: 'unauthenticated' | 'token-expired' };

export interface IssuedSession {
	readonly accessToken: string;
	readonly refreshToken: string;
	readonly lifetimeMs: number;
}

export interface OAuthServerState {
	readonly families: readonly FamilySummary[];
	readonly accessTokensIssued: number;
	/** Rotations; a repeat within the grace is not one. */
	readonly refreshes: number;
	readonly graceReplays: number;
	readonly endedSessions: number;
	/** Each is part of every secret of its kind. Found anywhere but in the secret storage, a secret has leaked. */
	readonly canaries: readonly string[];
}

export function createOAuthServer({ clock, accounts, randomBytes, issuer }: OAuthServerOptions): OAuthServer {
	const canary = `canary${Buffer.from(randomBytes(8)).toString('hex')}`;
	const mint = createSecretMint(randomBytes, canary);
	const families = new SessionFamilies(clock, mint);
	const accessTokens = new AccessTokens(clock, randomBytes, canary);
	const parts: OAuthParts = {
		clock,
		accounts,
		mint,
		families,
		accessTokens,
		codes: new AuthorizationCodes(clock, mint),
		devices: new DeviceCodes(clock, mint, randomBytes),
		pages: new SignInPages(clock, mint),
		issuerOf: (c: Context) => issuer ?? new URL(c.req.url).origin,
	};

	const routes = new Hono();
	routes.get('/.well-known/oauth-authorization-server', c => c.json(describeServer(parts.issuerOf(c))));
	routes.get('/oauth/jwks', async c => c.json(await accessTokens.publicKeys()));
	routes.route('/', createAuthorizeRoutes(parts));
	routes.route('/', createDeviceRoutes(parts));
	routes.route('/', createTokenRoutes(parts));

	return {
		routes,
		async verifyAccessToken(token, nowMs) {
			const claims = await accessTokens.verify(token, nowMs);
			if (!claims.ok) return { ok: false, code: claims.problem };
			const { accountId, familyId, scopes } = claims.value;
			const isCurrent = families.isLive(familyId) && accounts.findAccount(accountId) !== undefined;
			return isCurrent ? { ok: true, accountId, scopes } : { ok: false, code: 'unauthenticated' };
		},
		async issueSession(accountId, tokenIssuer = issuer ?? 'http://127.0.0.1') {
			const scopes = readScope(undefined) ?? [];
			const { session, refreshToken } = families.open(accountId, scopes);
			const accessToken = await accessTokens.issue(session, scopes, tokenIssuer);
			return { accessToken, refreshToken, lifetimeMs: oauthRules.accessTokenMs };
		},
		state() {
			const list = families.list();
			return {
				families: list,
				accessTokensIssued: accessTokens.issuedCount,
				refreshes: list.reduce((sum, family) => sum + family.rotations, 0),
				graceReplays: list.reduce((sum, family) => sum + family.graceReplays, 0),
				endedSessions: list.filter(family => family.endedBy !== null).length,
				canaries: [canary, accessTokens.marker],
			};
		},
		endAllSessions() {
			for (const family of families.list()) families.end(family.familyId, 'control');
		},
		expireAccessTokens: () => accessTokens.expireAll(),
		reset() {
			for (const part of [families, parts.codes, parts.devices, parts.pages]) part.clear();
		},
	};
}

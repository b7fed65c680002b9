/** Tokens for codes, for refresh tokens and for answered device codes; and their end. */
import { type Context, Hono } from 'hono';
import { fail, ok, type Result } from '../../../../src/util/result';
import type { OAuthParts } from './oauthParts';
import { answerOAuthProblem, type OAuthProblem } from './oauthProblem';
import { oauthRules } from './oauthRules';
import type { OAuthScope } from './oauthScopes';
import { type Form, readClientForm } from './readForm';
import { readScope } from './readScope';
import type { Session } from './sessionFamilies';

interface Grant {
	readonly session: Session;
	readonly refreshToken: string;
	readonly scopes: readonly OAuthScope[];
}

export function createTokenRoutes(parts: OAuthParts): Hono {
	const routes = new Hono();

	routes.post('/oauth/token', async c => {
		const form = await readClientForm(c);
		if (!form.ok) return answerOAuthProblem(c, form.problem);
		const grant = readGrant(form.value);
		return grant.ok ? answerTokens(c, grant.value) : answerOAuthProblem(c, grant.problem);
	});

	routes.post('/oauth/revoke', async c => {
		const form = await readClientForm(c);
		if (!form.ok) return answerOAuthProblem(c, form.problem);
		const token = form.value.get('token');
		if (!token) return answerOAuthProblem(c, missing('token'));
		// A signed token cannot be called back by its text. It ends with its session.
		if (token.split('.').length === 3)
			return answerOAuthProblem(c, {
				error: 'unsupported_token_type',
				description: 'Revoke the refresh token instead.',
			});
		const session = parts.families.find(token);
		if (session) parts.families.end(session.familyId, 'signOut');
		c.header('Cache-Control', 'no-store');
		return c.body(null, 200);
	});

	function readGrant(form: Form): Result<Grant, OAuthProblem> {
		switch (form.get('grant_type')) {
			case undefined:
				return fail(missing('grant_type'));
			case 'authorization_code':
				return redeemCode(form);
			case 'refresh_token':
				return refresh(form);
			case 'urn:ietf:params:oauth:grant-type:device_code':
				return redeemDeviceCode(form);
			default:
				return fail({ error: 'unsupported_grant_type', description: 'That grant type is not offered.' });
		}
	}

	function redeemCode(form: Form): Result<Grant, OAuthProblem> {
		const code = form.get('code');
		const redirectUri = form.get('redirect_uri');
		if (!code || !redirectUri) return fail(missing('code and redirect_uri'));
		const redeemed = parts.codes.redeem(code, redirectUri, form.get('code_verifier') ?? '');
		if (!redeemed.ok) return redeemed;
		const holder = redeemed.value;
		if (holder.familyId !== undefined) {
			parts.families.end(holder.familyId, 'codeReuse');
			return fail({ error: 'invalid_grant', description: 'The code was used before.' });
		}
		const opened = openSession(holder.accountId, holder.scopes);
		if (opened.ok) holder.familyId = opened.value.session.familyId;
		return opened;
	}

	function redeemDeviceCode(form: Form): Result<Grant, OAuthProblem> {
		const deviceCode = form.get('device_code');
		if (!deviceCode) return fail(missing('device_code'));
		const polled = parts.devices.poll(deviceCode);
		return polled.ok ? openSession(polled.value.accountId, polled.value.scopes) : polled;
	}

	function refresh(form: Form): Result<Grant, OAuthProblem> {
		const refreshToken = form.get('refresh_token');
		if (!refreshToken) return fail(missing('refresh_token'));
		const held = parts.families.find(refreshToken);
		const asked = form.get('scope');
		const scopes = asked === undefined ? held?.scopes : readScope(asked);
		if (held && !scopes?.every(scope => held.scopes.includes(scope)))
			return fail({ error: 'invalid_scope', description: 'The session has no such scope.' });
		if (held && !parts.accounts.findAccount(held.accountId)) return fail(gone);
		const rotated = parts.families.rotate(refreshToken);
		if (!rotated.ok) return fail({ error: 'invalid_grant', description: rotated.problem });
		return ok({ ...rotated.value, scopes: scopes ?? rotated.value.session.scopes });
	}

	function openSession(accountId: string, scopes: readonly OAuthScope[]): Result<Grant, OAuthProblem> {
		if (!parts.accounts.findAccount(accountId)) return fail(gone);
		return ok({ ...parts.families.open(accountId, scopes), scopes });
	}

	async function answerTokens(c: Context, { session, refreshToken, scopes }: Grant): Promise<Response> {
		const accessToken = await parts.accessTokens.issue(session, scopes, parts.issuerOf(c));
		c.header('Cache-Control', 'no-store');
		c.header('Pragma', 'no-cache');
		return c.json({
			access_token: accessToken,
			token_type: 'Bearer',
			expires_in: oauthRules.accessTokenMs / 1_000,
			refresh_token: refreshToken,
			scope: scopes.join(' '),
		});
	}

	return routes;
}

const gone: OAuthProblem = { error: 'invalid_grant', description: 'The account is gone.' };

function missing(what: string): OAuthProblem {
	return { error: 'invalid_request', description: `Missing: ${what}.` };
}

import { describeTokens } from '../describeTokens';
import { registered } from '../issuerUnderTest';
import type { CodeInHand, OAuthDriver, TokenAnswer } from '../oauthDriver';
import type { Story } from '../story';

const refusedGrant = { status: 400, error: 'invalid_grant' };

export const wholeGrant = {
	tokenType: 'bearer',
	expiresIn: 900,
	scope: [...registered.scopes].sort(),
	refreshTokenIsOpaque: true,
	hasIdToken: false,
	accessTokenType: 'at+jwt',
	isForIssuer: true,
	subject: registered.accountId,
	client: registered.clientId,
	lifeSeconds: 900,
	hasId: true,
};

export const codeStories: readonly Story[] = [
	{
		title: 'a code and its verifier bring an access token for 15 minutes and a refresh token',
		async tell(driver) {
			const answer = await driver.exchange(await driver.signIn());
			return answer.ok ? describeTokens(answer.tokens, driver.under.issuer) : answer;
		},
		ends: wholeGrant,
	},
	{
		title: 'a callback address that carries a query keeps it, and gets each answer once',
		async tell(driver) {
			const { callback } = await driver.signIn(registered.editorPage);
			return {
				place: `${callback.origin}${callback.pathname}`,
				names: [...callback.searchParams.keys()].sort(),
				editorPath: callback.searchParams.get('vscode-path'),
				requestId: callback.searchParams.get('vscode-reqid'),
				isFromIssuer: callback.searchParams.get('iss') === driver.under.issuer.origin,
			};
		},
		ends: {
			place: 'http://127.0.0.1:8123/callback',
			names: ['code', 'iss', 'state', 'vscode-authority', 'vscode-path', 'vscode-reqid', 'vscode-scheme'],
			editorPath: '/auth/callback',
			requestId: '7',
			isFromIssuer: true,
		},
	},
	{
		title: "an editor's own address gets the code too, and keeps its window id",
		async tell(driver) {
			const hand = await driver.signIn(registered.editorUri);
			const answer = await driver.exchange(hand);
			return {
				place: `${hand.callback.protocol}//${hand.callback.host}${hand.callback.pathname}`,
				windowId: hand.callback.searchParams.get('windowId'),
				hasTokens: answer.ok,
			};
		},
		ends: { place: 'vscode://creditbar.creditbar/auth/callback', windowId: '3', hasTokens: true },
	},
	{
		title: 'a wrong verifier is refused, and the right one still works after it',
		async tell(driver) {
			const hand = await driver.signIn();
			const wrong = await driver.exchange(hand, { code_verifier: 'w'.repeat(43) });
			const right = await driver.exchange(hand);
			return { wrong: errorOf(wrong), right: right.ok };
		},
		ends: { wrong: refusedGrant, right: true },
	},
	{
		title: 'no verifier is refused',
		tell: async driver => refusal(driver, { code_verifier: undefined }),
		ends: refusedGrant,
	},
	{
		title: 'a verifier that is too short to be one is a malformed request',
		tell: async driver => refusal(driver, { code_verifier: 'short' }),
		ends: { status: 400, error: 'invalid_request' },
	},
	{
		title: 'another redirect address at the exchange is refused',
		tell: async driver => refusal(driver, { redirect_uri: registered.editorUri }),
		ends: refusedGrant,
	},
	{
		title: 'an exchange without a redirect address is a malformed request',
		tell: async driver => refusal(driver, { redirect_uri: undefined }),
		ends: { status: 400, error: 'invalid_request' },
	},
	{
		title: 'an unknown code is refused',
		tell: async driver => refusal(driver, { code: 'no-such-code' }),
		ends: refusedGrant,
	},
	{
		title: 'a code is good for less than a minute',
		async tell(driver) {
			const hand = await driver.signIn();
			driver.under.pass(61_000);
			return { late: errorOf(await driver.exchange(hand)) };
		},
		ends: { late: refusedGrant },
	},
	{
		title: 'a code that comes twice is refused, and the session it opened ends',
		async tell(driver) {
			const hand = await driver.signIn();
			const first = await driver.exchange(hand);
			const second = errorOf(await driver.exchange(hand));
			const refreshed = first.ok ? await driver.refresh(first.tokens.refreshToken) : first;
			return { first: first.ok, second, refreshed: errorOf(refreshed) };
		},
		ends: { first: true, second: refusedGrant, refreshed: refusedGrant },
	},
	{
		title: 'a second sign-in leaves the first session alone',
		async tell(driver) {
			const first = await driver.openSession();
			const second = await driver.openSession();
			await driver.revoke(second.refreshToken);
			const refreshed = await driver.refresh(first.refreshToken);
			return { first: refreshed.ok, second: errorOf(await driver.refresh(second.refreshToken)) };
		},
		ends: { first: true, second: refusedGrant },
	},
];

export function errorOf(answer: TokenAnswer): { status: number; error: string } | 'granted' {
	return answer.ok ? 'granted' : { status: answer.status, error: answer.error };
}

async function refusal(driver: OAuthDriver, changes: Readonly<Record<string, string | undefined>>) {
	const hand: CodeInHand = await driver.signIn();
	const answer = await driver.exchange(hand, changes);
	return answer.ok ? { granted: true } : { status: answer.status, error: answer.error };
}

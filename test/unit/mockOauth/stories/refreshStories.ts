import { describeTokens } from '../describeTokens';
import { registered } from '../issuerUnderTest';
import type { Story } from '../story';
import { errorOf, wholeGrant } from './codeStories';

const refusedGrant = { status: 400, error: 'invalid_grant' };
const day = 24 * 60 * 60 * 1_000;

export const refreshStories: readonly Story[] = [
	{
		title: 'a refresh brings the same grant with a new refresh token',
		async tell(driver) {
			const first = await driver.openSession();
			const answer = await driver.refresh(first.refreshToken);
			if (!answer.ok) return answer;
			const { tokens } = answer;
			return {
				...describeTokens(tokens, driver.under.issuer),
				isRotated: tokens.refreshToken !== first.refreshToken,
			};
		},
		ends: { ...wholeGrant, isRotated: true },
	},
	{
		title: 'a rotated refresh token that comes back late is refused and ends the session',
		async tell(driver) {
			const first = await driver.openSession();
			const second = await driver.refresh(first.refreshToken);
			driver.under.pass(31_000);
			const reused = await driver.refresh(first.refreshToken);
			const successor = second.ok ? await driver.refresh(second.tokens.refreshToken) : second;
			return { reused: errorOf(reused), successor: errorOf(successor) };
		},
		ends: { reused: refusedGrant, successor: refusedGrant },
	},
	{
		title: 'a refresh that is repeated within 30 seconds gets the same successor',
		async tell(driver) {
			const first = await driver.openSession();
			const second = await driver.refresh(first.refreshToken);
			driver.under.pass(29_000);
			const again = await driver.refresh(first.refreshToken);
			const isSame = second.ok && again.ok && second.tokens.refreshToken === again.tokens.refreshToken;
			const goesOn = second.ok ? await driver.refresh(second.tokens.refreshToken) : second;
			return { again: errorOf(again), isSame, goesOn: errorOf(goesOn) };
		},
		ends: { again: 'granted', isSame: true, goesOn: 'granted' },
		referenceEnds: {
			as: { again: refusedGrant, isSame: false, goesOn: refusedGrant },
			because: 'it has no grace: an answer that was lost on the way would sign the person out',
		},
	},
	{
		title: 'a session that is used lives on, 30 days from each use',
		async tell(driver) {
			const first = await driver.openSession();
			driver.under.pass(29 * day);
			const second = await driver.refresh(first.refreshToken);
			driver.under.pass(29 * day);
			const third = second.ok ? await driver.refresh(second.tokens.refreshToken) : second;
			driver.under.pass(31 * day);
			const late = third.ok ? await driver.refresh(third.tokens.refreshToken) : third;
			return { second: errorOf(second), third: errorOf(third), late: errorOf(late) };
		},
		ends: { second: 'granted', third: 'granted', late: refusedGrant },
	},
	{
		title: 'a refresh may ask for less, but never for what was not granted',
		async tell(driver) {
			const session = await driver.openSession();
			const more = await driver.refresh(session.refreshToken, `${registered.scopes[0]} admin`);
			const less = await driver.refresh(session.refreshToken, registered.scopes[0]);
			return { more: errorOf(more), less: less.ok ? less.tokens.raw.scope : errorOf(less) };
		},
		ends: { more: { status: 400, error: 'invalid_scope' }, less: registered.scopes[0] },
	},
	{
		title: 'a session of few scopes cannot grow by a refresh',
		async tell(driver) {
			const hand = await driver.signIn(registered.editorPage, 'account:read usage:read');
			const session = await driver.exchange(hand);
			if (!session.ok) return session;
			const more = await driver.refresh(session.tokens.refreshToken, 'account:read billing:write');
			return { granted: session.tokens.raw.scope, more: errorOf(more) };
		},
		ends: { granted: 'account:read usage:read', more: { status: 400, error: 'invalid_scope' } },
	},
	{
		title: 'an unknown refresh token is refused',
		tell: async driver => ({ unknown: errorOf(await driver.refresh('no-such-token')) }),
		ends: { unknown: refusedGrant },
	},
	{
		title: 'a revoked refresh token is refused, and revoking it again or an unknown one is no error',
		async tell(driver) {
			const session = await driver.openSession();
			const revoked = await driver.revoke(session.refreshToken);
			const again = await driver.revoke(session.refreshToken);
			const unknown = await driver.revoke('no-such-token');
			return {
				revoked,
				again,
				unknown,
				refreshed: errorOf(await driver.refresh(session.refreshToken)),
			};
		},
		ends: { revoked: 'revoked', again: 'revoked', unknown: 'revoked', refreshed: refusedGrant },
	},
	{
		title: 'an access token cannot be revoked by its text',
		async tell(driver) {
			const session = await driver.openSession();
			return { answer: await driver.revoke(session.accessToken) };
		},
		ends: { answer: 'unsupported_token_type' },
	},
];

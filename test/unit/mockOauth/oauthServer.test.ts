import assert from 'node:assert/strict';
import { scopes } from '../../../src/contract/scope';
import { oauthScopes } from '../../mock-server/http/oauth/oauthScopes';
import { createMockIssuer, type MockIssuer, mockAccounts } from './createMockIssuer';
import { registered } from './issuerUnderTest';
import { createOAuthDriver } from './oauthDriver';

const unauthenticated = { ok: false, code: 'unauthenticated' };

function verdictOn(mock: MockIssuer, token: string) {
	return mock.server.verifyAccessToken(token, mock.clock.now());
}

describe('An access token at the mock', () => {
	it('names the account and the scopes', async () => {
		const mock = createMockIssuer();
		const { accessToken } = await mock.server.issueSession(registered.accountId);
		const verdict = await verdictOn(mock, accessToken);
		assert.deepEqual(verdict, { ok: true, accountId: registered.accountId, scopes: [...scopes] });
	});

	it('is good for a quarter of an hour, and says so when it is over', async () => {
		const mock = createMockIssuer();
		const { accessToken } = await mock.server.issueSession(registered.accountId);
		mock.pass(15 * 60_000 - 1_000);
		assert.equal((await verdictOn(mock, accessToken)).ok, true);
		mock.pass(1_000);
		assert.deepEqual(await verdictOn(mock, accessToken), { ok: false, code: 'token-expired' });
	});

	it('is worth nothing when it is not one of this server', async () => {
		const mock = createMockIssuer();
		const { accessToken, refreshToken } = await mock.server.issueSession(registered.accountId);
		const [header, payload = '', signature] = accessToken.split('.');
		const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
		const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'acct_bob' })).toString('base64url');
		const unsigned = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
		const foreign = (await createMockIssuer().server.issueSession(registered.accountId)).accessToken;
		for (const token of [
			'',
			'x',
			refreshToken,
			foreign,
			`${header}.${forged}.${signature}`,
			`${unsigned}.${payload}.`,
		])
			assert.deepEqual(await verdictOn(mock, token), unauthenticated);
	});

	it('ends with its session, and with its account', async () => {
		const accounts = [...mockAccounts];
		const mock = createMockIssuer(accounts);
		const driver = await createOAuthDriver(mock);
		const signedOut = await mock.server.issueSession(registered.accountId);
		const orphaned = await mock.server.issueSession(registered.accountId);
		await driver.revoke(signedOut.refreshToken);
		assert.deepEqual(await verdictOn(mock, signedOut.accessToken), unauthenticated);
		accounts.length = 0;
		assert.deepEqual(await verdictOn(mock, orphaned.accessToken), unauthenticated);
		assert.equal((await driver.refresh(orphaned.refreshToken)).ok, false);
	});
});

describe('The sign-in server in the hands of a test', () => {
	it('lets access tokens expire early: a refresh brings one that works', async () => {
		const mock = createMockIssuer();
		const driver = await createOAuthDriver(mock);
		const { accessToken, refreshToken } = await mock.server.issueSession(registered.accountId);
		mock.server.expireAccessTokens();
		assert.deepEqual(await verdictOn(mock, accessToken), { ok: false, code: 'token-expired' });
		const refreshed = await driver.refresh(refreshToken);
		assert.equal(refreshed.ok && (await verdictOn(mock, refreshed.tokens.accessToken)).ok, true);
	});

	it('ends all sessions as a security page would', async () => {
		const mock = createMockIssuer();
		const driver = await createOAuthDriver(mock);
		const { accessToken, refreshToken } = await mock.server.issueSession(registered.accountId);
		mock.server.endAllSessions();
		assert.deepEqual(await verdictOn(mock, accessToken), unauthenticated);
		assert.equal((await driver.refresh(refreshToken)).ok, false);
	});

	it('counts what happened, and tells how each session ended', async () => {
		const mock = createMockIssuer();
		const driver = await createOAuthDriver(mock);
		const kept = await driver.openSession();
		await driver.refresh(kept.refreshToken);
		await driver.refresh(kept.refreshToken);
		const left = await driver.openSession();
		await driver.revoke(left.refreshToken);
		const stolen = await driver.openSession();
		await driver.refresh(stolen.refreshToken);
		mock.pass(30_001);
		await driver.refresh(stolen.refreshToken);
		const { families, refreshes, graceReplays, endedSessions, accessTokensIssued } = mock.server.state();
		assert.deepEqual(
			families.map(family => family.endedBy),
			[null, 'signOut', 'reuse'],
		);
		assert.deepEqual(
			{ refreshes, graceReplays, endedSessions, accessTokensIssued },
			{
				refreshes: 2,
				graceReplays: 1,
				endedSessions: 2,
				accessTokensIssued: 6,
			},
		);
	});

	it('forgives a repeated refresh for exactly 30 seconds', async () => {
		const mock = createMockIssuer();
		const driver = await createOAuthDriver(mock);
		const { refreshToken } = await driver.openSession();
		await driver.refresh(refreshToken);
		mock.pass(30_000);
		assert.equal((await driver.refresh(refreshToken)).ok, true);
		mock.pass(1);
		assert.equal((await driver.refresh(refreshToken)).ok, false);
	});

	it('marks every secret, so that a leak can be searched for', async () => {
		const mock = createMockIssuer();
		const driver = await createOAuthDriver(mock);
		const hand = await driver.signIn();
		const { accessToken, refreshToken } = await driver.openSession();
		const { device_code: deviceCode } = await driver.startDevice();
		const { canaries } = mock.server.state();
		for (const secret of [hand.code, accessToken, refreshToken, deviceCode])
			assert.ok(
				canaries.some(canary => secret.includes(canary)),
				secret,
			);
		assert.ok(canaries.every(canary => canary.length >= 16));
	});

	it('forgets everything on reset', async () => {
		const mock = createMockIssuer();
		const driver = await createOAuthDriver(mock);
		const { refreshToken } = await driver.openSession();
		const hand = await driver.signIn();
		mock.server.reset();
		assert.deepEqual(mock.server.state().families, []);
		assert.equal((await driver.refresh(refreshToken)).ok, false);
		assert.equal((await driver.exchange(hand)).ok, false);
	});

	it('knows the scopes of the contract', () => {
		assert.deepEqual(Object.keys(oauthScopes), [...scopes]);
	});
});

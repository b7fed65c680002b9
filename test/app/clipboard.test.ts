import assert from 'node:assert/strict';
import type { Intent } from '../../src/app/intent';
import { type AppUnderTest, openApp } from './appUnderTest';

describe('What is copied', () => {
	const copies: readonly Intent[] = [
		{ kind: 'copyDiagnostics' },
		{ kind: 'copyReferralCode' },
		{ kind: 'copyReferralLink' },
		{ kind: 'copySignInLink' },
		{ kind: 'copySignInCode' },
	];
	const copyAll = async ({ app }: AppUnderTest) => {
		for (const copy of copies) await app.dispatch(copy);
	};

	it('holds no secret, whether somebody is signing in or signed in, also when the service is in trouble (T19)', async () => {
		const opened = openApp({ scenario: 'pro' });
		for (const kind of ['signIn', 'signInWithDeviceCode'] as const) {
			const signingIn = opened.app.dispatch({ kind });
			await opened.pass(1_000);
			await copyAll(opened);
			await opened.app.dispatch({ kind: 'cancelSignIn' });
			await signingIn;
		}
		await opened.signIn();
		await copyAll(opened);
		opened.server.control.addFault({ route: 'overview', kind: 'status', status: 401, times: null });
		opened.server.control.oauth.expireAccessTokens();
		await opened.app.dispatch({ kind: 'refresh' });
		await opened.quiet();
		await copyAll(opened);
		const { written } = opened.world.clipboard;
		assert.ok(written.length >= 5, `${written.length} copies`);
		const stored = [...opened.world.secrets.values.values()].flatMap(text => Object.values(JSON.parse(text)));
		const secrets = [
			...opened.server.control.state().oauth.canaries,
			...stored.filter(value => typeof value === 'string' && value.length > 30),
		];
		assert.ok(secrets.length > 1);
		for (const text of written)
			assert.deepEqual(
				secrets.filter(secret => text.includes(String(secret))),
				[],
			);
	});
});

import assert from 'node:assert/strict';
import { settle } from '../support/settle';
import { openApp } from './appUnderTest';

describe('Signing out', () => {
	it('leaves no figure, name or token in any surface, in memory or among the secrets', async () => {
		const opened = openApp({ scenario: 'manyBuckets' });
		const { app, world, account, server } = opened;
		await opened.signIn();
		await app.dispatch({ kind: 'claimDailyBonus' });
		await opened.quiet();
		const { email, accountId, balance, referral } = account();
		const token = (await app.accounts.accessToken()) ?? '';
		assert.notEqual(token, '');
		assert.match(JSON.stringify(app.view), new RegExp(email));

		await app.dispatch({ kind: 'signOut' });
		await opened.quiet();
		assert.equal(app.view.panel.kind, 'signedOut');
		assert.deepEqual(app.view.tree.rows, []);
		assert.equal(app.view.tree.badge, null);
		const traces = [JSON.stringify(app.view), world.memory.text, JSON.stringify([...world.secrets.values])];
		const canaries = [email, accountId, String(balance.spendableMicro), referral.code, token];
		for (const trace of traces)
			for (const canary of canaries)
				assert.ok(!trace.includes(canary), `${canary} in ${trace.slice(0, 300)}`);
		assert.doesNotMatch(JSON.stringify(app.view), /\d[\d,.]* credits?\b/);
		assert.equal(await app.accounts.current(), null);
		assert.equal(await app.accounts.accessToken(), null);
		assert.equal(world.prompts.messages.at(-1), 'Signed out of Creditbar.');
		assert.deepEqual(server.control.state().breaches, []);
	});

	it('ends the session at the service too, so that the token is worth nothing any more', async () => {
		const opened = openApp();
		await opened.signIn();
		assert.ok(opened.server.control.state().hits['/oauth/revoke'] === undefined);
		await opened.app.dispatch({ kind: 'signOut' });
		await opened.quiet();
		assert.equal(opened.server.control.state().hits['/oauth/revoke'], 1);
	});

	it('ends the requests that are under way, and asks nothing more of the account (N8)', async () => {
		const opened = openApp();
		await opened.signIn();
		opened.server.control.addFault({ route: 'overview', kind: 'delay', delayMs: 20_000, times: null });
		const before = opened.world.network.requests.length;
		void opened.app.dispatch({ kind: 'refresh' });
		await settle();
		const asked = opened.world.network.requests.slice(before);
		const unanswered = asked.filter(request => request.url.includes('/overview'));
		assert.ok(unanswered.length > 0);
		await opened.app.dispatch({ kind: 'signOut' });
		assert.ok(unanswered.every(request => request.signal.aborted));
		await opened.pass(60_000);
		const later = opened.world.network.calls.slice(before + asked.length);
		assert.deepEqual(
			later.filter(call => call.includes('/v1/')),
			[],
		);
		assert.equal(opened.app.view.panel.kind, 'signedOut');
	});

	it('works without a network', async () => {
		const opened = openApp();
		await opened.signIn();
		opened.world.network.isOffline = true;
		const signingOut = opened.app.dispatch({ kind: 'signOut' });
		await opened.pass(10_000);
		await signingOut;
		assert.equal(opened.app.view.panel.kind, 'signedOut');
		assert.doesNotMatch(JSON.stringify([...opened.world.secrets.values]), /refreshToken|eyJ/);
	});

	it('lets another account in, of which nothing of the first is seen (J8)', async () => {
		const opened = openApp();
		await opened.signIn();
		const { email } = opened.account();
		await opened.app.dispatch({ kind: 'signOut' });
		const [, other] = opened.server.control.world.accounts;
		assert.ok(other, 'the scenario has one account only');
		const otherName = other.profile(opened.world.clock.now()).name ?? other.email;
		await opened.signIn(`Continue as ${otherName}`);
		assert.equal(opened.panel().header.email, other.email);
		assert.ok(!JSON.stringify(opened.app.view).includes(email));
		assert.ok(!opened.world.memory.text.includes(email));
	});

	it('writes no secret and no name into the log, whatever happened before (T19)', async () => {
		const opened = openApp();
		await opened.signIn();
		const token = (await opened.app.accounts.accessToken()) ?? 'no token';
		opened.server.control.addFault({ route: 'overview', kind: 'status', status: 500, times: 3 });
		await opened.app.dispatch({ kind: 'refresh' });
		opened.server.control.record();
		opened.server.control.addFault({
			route: 'overview',
			kind: 'wrongType',
			pointer: '/identity/email',
			value: 7,
		});
		await opened.app.dispatch({ kind: 'refresh' });
		await opened.app.dispatch({ kind: 'signOut' });
		const { text } = opened.world.log;
		assert.match(text, /serverFault/);
		assert.match(text, /contractBroken at \/v1\/account\/overview \/identity\/email/);
		for (const secret of [token, opened.account().email, opened.account().accountId])
			assert.ok(!text.includes(secret), secret);
	});
});

import assert from 'node:assert/strict';
import { advanceUntilOver } from './advanceUntilOver';
import { type AppUnderTest, openAnotherApp, openApp } from './appUnderTest';
import { leftText, withUnit } from './ledgerText';

const minuteMs = 60_000;

/** At a service that tells nothing by itself, so that figures move with a reading or not at all. */
async function signedIn(): Promise<AppUnderTest> {
	const opened = openApp({ features: { events: false } });
	await opened.signIn();
	opened.server.control.clearExchanges();
	return opened;
}

const balanceText = ({ account }: AppUnderTest) => withUnit(leftText(account().balance.spendableMicro));
const reads = ({ server }: AppUnderTest) => server.control.state().hits['overview'] ?? 0;

describe('Without a network at the start', () => {
	it('the figures of the last time are shown with their age, and the new ones as soon as it is back (N6)', async () => {
		const first = await signedIn();
		const text = balanceText(first);
		first.app.dispose();
		first.world.clock.jump(20 * minuteMs);
		first.world.network.isOffline = true;
		const next = openAnotherApp(first);
		await next.quiet();
		assert.ok(next.app.view.statusBar.text.endsWith(text));
		assert.match(next.panel().notice?.message ?? '', /cannot be reached/);
		assert.equal(next.panel().freshness.updated, 'Updated 20 minutes ago');
		assert.deepEqual(next.world.prompts.messages, []);

		first.world.network.isOffline = false;
		next.server.control.record();
		await next.pass(minuteMs);
		await next.quiet();
		assert.equal(next.panel().notice, null);
		assert.equal(next.panel().freshness.updated, 'Updated just now');
		assert.ok(next.app.view.statusBar.text.endsWith(balanceText(next)));
		assert.notEqual(balanceText(next), text);
	});

	it('nobody is signed out, however long it lasts', async () => {
		const opened = await signedIn();
		opened.world.network.isOffline = true;
		await opened.pass(40 * minuteMs);
		assert.equal(opened.app.view.panel.kind, 'open');
		opened.world.network.isOffline = false;
		await opened.pass(16 * minuteMs);
		await opened.quiet();
		assert.equal(opened.panel().notice, null);
	});

	it('and nothing to remember, the account is closed with a way to try again', async () => {
		const first = await signedIn();
		first.app.dispose();
		for (const key of first.world.memory.keys())
			if (/snapshot|glance/.test(key)) await first.world.memory.set(key, undefined);
		first.world.network.isOffline = true;
		const next = openAnotherApp(first);
		await next.quiet();
		const { panel } = next.app.view;
		assert.ok(panel.kind === 'closed');
		assert.equal(panel.header.email, next.account().email);
		assert.deepEqual(panel.notice.actions[0]?.intent, { kind: 'refresh' });
		assert.ok(next.app.view.statusBar.text.endsWith('– credits'));
		first.world.network.isOffline = false;
		await next.app.dispatch({ kind: 'refresh' });
		await next.quiet();
		assert.equal(next.app.view.panel.kind, 'open');
	});
});

describe('A service in trouble', () => {
	for (const fault of [
		{ kind: 'status', status: 500 },
		{ kind: 'status', status: 502 },
		{ kind: 'reset' },
		{ kind: 'truncate' },
		{ kind: 'malformed' },
		{ kind: 'html' },
		{ kind: 'gzipBomb' },
		{ kind: 'redirect' },
		{ kind: 'wrongType', pointer: '/identity/accountId', value: 7 },
	] as const)
		it(`keeps the figures and says so: ${JSON.stringify(fault)} (J6)`, async () => {
			const opened = await signedIn();
			const text = balanceText(opened);
			opened.server.control.record();
			opened.server.control.addFault({ route: 'overview', times: null, ...fault });
			await opened.app.dispatch({ kind: 'refresh' });
			await opened.quiet();
			assert.ok(opened.app.view.statusBar.text.endsWith(text));
			assert.notEqual(opened.panel().notice, null);
			assert.equal(opened.panel().header.email, opened.account().email);
			opened.server.control.clearFaults();
			await opened.app.dispatch({ kind: 'refresh' });
			await opened.quiet();
			assert.equal(opened.panel().notice, null);
			assert.ok(opened.app.view.statusBar.text.endsWith(balanceText(opened)));
		});

	it('is asked again by itself, less and less often, and is left alone while nobody looks (N2)', async () => {
		const opened = await signedIn();
		opened.server.control.addFault({ route: 'overview', kind: 'status', status: 500, times: null });
		await opened.pass(60 * minuteMs);
		const askedWhileFocused = reads(opened);
		assert.ok(askedWhileFocused < 60, `${askedWhileFocused} questions in an hour`);
		opened.world.windowFocus.blur();
		await opened.quiet();
		// What a token refresh of a moment ago waits for runs out by itself and asks nothing.
		await opened.pass(minuteMs);
		assert.deepEqual(
			opened.world.timers.delays.filter(delayMs => delayMs < 20 * minuteMs),
			[],
		);
		await opened.pass(60 * minuteMs);
		assert.equal(reads(opened), askedWhileFocused);
	});

	for (const section of ['profile', 'subscription', 'balance', 'usage', 'trial', 'dailyBonus', 'referral'])
		it(`in one part leaves the others alone: ${section}`, async () => {
			const opened = openApp();
			opened.server.control.addFault({ route: 'overview', kind: 'section', section, times: null });
			await opened.signIn();
			const panel = opened.panel();
			const shown = {
				credits: panel.credits,
				dailyBonus: panel.dailyBonus,
				plan: panel.plan,
				referral: panel.referral,
			};
			const names: Record<string, string> = { balance: 'credits', subscription: 'plan' };
			const failed = Object.entries(shown).filter(([, { status }]) => status === 'failed');
			const expected = names[section] ?? section;
			assert.deepEqual(
				failed.map(([name]) => name),
				expected in shown ? [expected] : [],
			);
			assert.equal(panel.header.email, opened.account().email);
			assert.equal(panel.header.signOut.state, 'ready');
		});
});

describe('A service that asks for a pause', () => {
	it('is not asked again before it is over, also not by hand; the remaining time is shown (N1)', async () => {
		const opened = await signedIn();
		opened.server.control.addFault({
			route: 'overview',
			kind: 'status',
			status: 429,
			code: 'rate-limited',
			retryAfterS: 600,
			times: null,
		});
		await opened.app.dispatch({ kind: 'refresh' });
		assert.equal(reads(opened), 1);
		await opened.app.dispatch({ kind: 'refresh' });
		assert.match(opened.world.prompts.messages.at(-1) ?? '', /asks for a pause\. Try again in 10 minutes\./);
		await opened.app.dispatch({ kind: 'panelShown' });
		await opened.pass(9 * minuteMs);
		assert.equal(reads(opened), 1);
		opened.server.control.clearFaults();
		await opened.pass(minuteMs + 6_000);
		await opened.quiet();
		assert.equal(reads(opened), 2);
		assert.equal(opened.panel().notice, null);
	});
});

describe('A session that ends', () => {
	it('for a token only is renewed without a word', async () => {
		const opened = await signedIn();
		opened.server.control.oauth.expireAccessTokens();
		opened.server.control.record();
		await opened.app.dispatch({ kind: 'refresh' });
		await opened.quiet();
		assert.ok(opened.app.view.statusBar.text.endsWith(balanceText(opened)));
		assert.equal(opened.server.control.state().hits['/oauth/token'], 1);
		assert.deepEqual(
			opened.world.prompts.messages.filter(message => /session|sign in/i.test(message)),
			[],
		);
	});

	it('at the service asks once to sign in again, and shows no figure any more', async () => {
		const opened = await signedIn();
		const text = balanceText(opened);
		opened.server.control.oauth.endAllSessions();
		// A refused session is looked at several times, with pauses, before it is given up.
		await advanceUntilOver(opened.world.timers, opened.app.dispatch({ kind: 'refresh' }));
		await opened.quiet();
		const { panel, statusBar } = opened.app.view;
		assert.ok(panel.kind === 'signedOut');
		assert.match(panel.offer.body, /Your session has ended/);
		assert.equal(statusBar.command, 'creditbar.signIn');
		assert.ok(!JSON.stringify(opened.app.view).includes(text));
		const asked = reads(opened);
		await opened.pass(30 * minuteMs);
		assert.equal(reads(opened), asked);
		await opened.signIn();
		assert.equal(opened.panel().header.email, opened.account().email);
	});
});

import assert from 'node:assert/strict';
import { FakeClock } from '../support/fakeClock';
import { settle } from '../support/settle';
import { advanceUntilOver } from './advanceUntilOver';
import { openApp } from './appUnderTest';
import { leftText, withUnit } from './ledgerText';

const claimPath = 'POST /v1/daily-bonus/claim';

async function signedIn(scenario = 'freeBonusReady', at = '2025-03-10T12:00:00Z') {
	const opened = openApp({ scenario, world: { clock: new FakeClock(at) } });
	await opened.signIn();
	const claims = () => opened.world.network.calls.filter(call => call === claimPath).length;
	const said = () => opened.world.prompts.messages.at(-1) ?? '';
	const bonus = () => {
		const { dailyBonus } = opened.panel();
		assert.ok(dailyBonus.status === 'ready');
		return dailyBonus.content;
	};
	const claim = async () => {
		await opened.app.dispatch({ kind: 'claimDailyBonus' });
		await opened.quiet();
	};
	return { ...opened, claim, claims, said, bonus, claimsBefore: opened.account().claims };
}

describe('Claiming the daily bonus from the palette', () => {
	it('moves balance, streak and next date in every surface, and books one grant', async () => {
		const { app, account, claim, said, bonus, claims, panel, claimsBefore } = await signedIn();
		const before = account();
		await claim();
		const after = account();
		assert.equal(after.claims, claimsBefore + 1);
		assert.equal(claims(), 1);
		assert.equal(after.balance.spendableMicro, before.balance.spendableMicro + before.dailyBonus.amountMicro);
		const text = withUnit(leftText(after.balance.spendableMicro));
		const { credits, buckets } = panel();
		assert.equal(credits.status === 'ready' && credits.content.headline.value, text);
		assert.ok(app.view.statusBar.text.endsWith(` ${text}`));
		assert.equal(app.view.tree.rows.find(row => row.id === 'balance')?.label, text);
		assert.equal(bonus().claim, null);
		assert.equal(bonus().streak.label, `${after.dailyBonus.streak.current} days in a row`);
		assert.equal(bonus().next?.relative, 'Next one in 12 hours');
		assert.ok(buckets.status === 'ready' && buckets.content.rows.some(row => row.name === 'Daily bonus'));
		assert.equal(app.view.tree.badge, null);
		assert.match(
			said(),
			new RegExp(`^You got ${withUnit(leftText(before.dailyBonus.amountMicro))}\\. Next bonus in 12 hours`),
		);
	});

	it('a second time says when the next one is, without asking the service', async () => {
		const { claim, claims, said, account, claimsBefore } = await signedIn();
		await claim();
		await claim();
		assert.match(
			said(),
			/^Today’s bonus is already claimed\. Next bonus in 12 hours, on Mar 11, 12:00\sAM\.$/,
		);
		assert.equal(claims(), 1);
		assert.equal(account().claims, claimsBefore + 1);
	});

	it('by two clicks at once is one claim (P1)', async () => {
		const { app, claims, account, quiet, claimsBefore } = await signedIn();
		await Promise.all([app.dispatch({ kind: 'claimDailyBonus' }), app.dispatch({ kind: 'claimDailyBonus' })]);
		await quiet();
		assert.equal(claims(), 1);
		assert.equal(account().claims, claimsBefore + 1);
	});

	it('on the next day is possible again, and the surfaces say so by themselves at midnight', async () => {
		const { app, pass, claim, bonus, account, quiet, claimsBefore } = await signedIn(
			'freeBonusReady',
			'2025-03-10T23:55:00Z',
		);
		await claim();
		assert.equal(bonus().claim, null);
		await pass(5 * 60_000 + 10_000);
		await quiet();
		assert.ok(bonus().claim);
		assert.equal(app.view.tree.badge?.value, 1);
		await claim();
		assert.equal(account().claims, claimsBefore + 2);
		assert.match(bonus().streak.label, /^6 days in a row$/);
	});

	it('on a paid plan says why there is none', async () => {
		const { claim, claims, said } = await signedIn('pro');
		await claim();
		assert.equal(said(), 'The daily bonus is part of the free plan.');
		assert.equal(claims(), 0);
	});

	it('by somebody who is not signed in offers to sign in', async () => {
		const opened = openApp();
		await opened.quiet();
		await opened.app.dispatch({ kind: 'claimDailyBonus' });
		const [offer] = opened.world.prompts.recorded;
		assert.deepEqual(offer?.actions, ['Sign in']);
	});

	it('as the first thing a new window hears waits for the stored session', async () => {
		const { world, server, claimsBefore } = await signedIn();
		const { createApp } = await import('../../src/app/createApp');
		const next = createApp(world);
		world.prompts.recorded.length = 0;
		next.start();
		await next.dispatch({ kind: 'claimDailyBonus' });
		await settle();
		assert.match(world.prompts.messages[0] ?? '', /^You got /);
		assert.equal(server.control.state().accounts[0]?.claims, claimsBefore + 1);
	});
});

describe('A claim that goes wrong on the way', () => {
	for (const kind of ['reset', 'truncate', 'malformed', 'html', 'status'] as const)
		it(`but was granted is told as claimed, and is one grant: ${kind} (P2)`, async () => {
			const { server, claim, said, account, claimsBefore } = await signedIn();
			server.control.addFault({ route: 'claimDailyBonus', kind, when: 'after', status: 500, times: null });
			await claim();
			assert.match(said(), /^Your daily bonus is claimed\. Next bonus in 12 hours/);
			assert.equal(account().claims, claimsBefore + 1);
		});

	it('but was granted the evening before does not stand in the way of today’s bonus (P2)', async () => {
		const { server, claim, pass, said, account, claimsBefore } = await signedIn(
			'freeBonusReady',
			'2025-03-10T23:55:00Z',
		);
		server.control.addFault({ route: 'claimDailyBonus', kind: 'reset', when: 'after', times: 3 });
		server.control.addFault({ route: 'overview', kind: 'status', status: 500, times: null });
		await claim();
		assert.match(said(), /^It is not certain that the bonus was claimed\./);
		assert.equal(account().claims, claimsBefore + 1);
		server.control.clearFaults();
		await pass(10 * 60_000);
		await claim();
		assert.match(said(), /^You got .* Next bonus in 24 hours/);
		assert.equal(account().claims, claimsBefore + 2);
	});

	it('is offered again, and the repeat is the same claim', async () => {
		const { server, world, app, said, account, claimsBefore, quiet } = await signedIn();
		server.control.addFault({ route: 'claimDailyBonus', kind: 'reset', times: 3 });
		world.prompts.willChoose('Retry');
		await app.dispatch({ kind: 'claimDailyBonus' });
		await quiet();
		assert.ok(world.prompts.messages.some(message => message.startsWith('The bonus could not be claimed.')));
		assert.match(said(), /^You got /);
		assert.equal(account().claims, claimsBefore + 1);
		const keys = world.network.requests
			.map(request => request.headers.get('idempotency-key'))
			.filter(key => key !== null);
		assert.equal(keys.length, 4);
		assert.equal(new Set(keys).size, 1);
	});

	it('with a token that was refused is repeated with a new token and the same key (P5)', async () => {
		const { server, claim, said, account, claimsBefore, world } = await signedIn();
		server.control.oauth.expireAccessTokens();
		await claim();
		assert.match(said(), /^You got /);
		assert.equal(account().claims, claimsBefore + 1);
		const keys = world.network.requests
			.map(request => request.headers.get('idempotency-key'))
			.filter(key => key !== null);
		assert.equal(new Set(keys).size, 1);
	});

	it('by a sign-out in the middle says nothing about it, and leaves nothing behind (N8)', async () => {
		const { app, server, world, quiet } = await signedIn();
		server.control.addFault({ route: 'claimDailyBonus', kind: 'delay', delayMs: 5_000 });
		const claiming = app.dispatch({ kind: 'claimDailyBonus' });
		await settle();
		await app.dispatch({ kind: 'signOut' });
		await advanceUntilOver(world.timers, claiming);
		await quiet();
		assert.equal(app.view.panel.kind, 'signedOut');
		assert.deepEqual(
			world.prompts.messages.filter(message => /bonus|You got|loading/i.test(message)),
			[],
		);
	});
});

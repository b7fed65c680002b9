import assert from 'node:assert/strict';
import { settle } from '../support/settle';
import { type AppUnderTest, openAnotherApp, openApp } from './appUnderTest';
import { leftText, withUnit } from './ledgerText';

const minuteMs = 60_000;

async function twoWindows() {
	const first = openApp();
	await first.signIn();
	const second = openAnotherApp(first);
	await second.quiet();
	first.server.control.clearExchanges();
	return { first, second, server: first.server, claimsBefore: first.account().claims };
}

const balanceText = ({ account }: AppUnderTest) => withUnit(leftText(account().balance.spendableMicro));
const shows = (window: AppUnderTest, text: string) => window.app.view.statusBar.text.endsWith(` ${text}`);

describe('A second window', () => {
	it('opens signed in, with the figures of the first before it has asked anybody', async () => {
		const first = openApp();
		await first.signIn();
		first.world.network.isOffline = true;
		const second = openAnotherApp(first);
		await second.quiet();
		assert.ok(shows(second, balanceText(first)));
	});

	it('that claims at the same moment leads to one grant, and both windows come to show it (P3)', async () => {
		const { first, second, claimsBefore } = await twoWindows();
		await Promise.all([
			first.app.dispatch({ kind: 'claimDailyBonus' }),
			second.app.dispatch({ kind: 'claimDailyBonus' }),
		]);
		await Promise.all([first.quiet(), second.quiet()]);
		assert.equal(first.account().claims, claimsBefore + 1);
		assert.ok(shows(first, balanceText(first)));
		assert.ok(shows(second, balanceText(first)));
		for (const { world } of [first, second])
			assert.match(
				world.prompts.messages.at(-1) ?? '',
				/^(You got|Your daily bonus is claimed|Today’s bonus is already claimed)/,
			);
	});

	it('that claims later is told that it is claimed, and when the next one is (P3)', async () => {
		const { first, second, claimsBefore } = await twoWindows();
		await first.app.dispatch({ kind: 'claimDailyBonus' });
		await second.app.dispatch({ kind: 'claimDailyBonus' });
		await second.quiet();
		assert.match(
			second.world.prompts.messages.at(-1) ?? '',
			/^Today’s bonus is already claimed\. Next bonus in 12 hours/,
		);
		assert.equal(first.account().claims, claimsBefore + 1);
		assert.ok(shows(second, balanceText(first)));
	});

	it('takes over what the first has read instead of asking itself', async () => {
		const { first, second, server } = await twoWindows();
		server.control.record();
		first.world.windowFocus.blur();
		second.world.windowFocus.blur();
		await first.pass(4 * minuteMs);
		await first.app.dispatch({ kind: 'refresh' });
		await first.quiet();
		const asked = server.control.state().hits['overview'];
		second.world.windowFocus.focus();
		await second.pass(5_000);
		await second.quiet();
		assert.ok(shows(second, balanceText(first)));
		assert.equal(server.control.state().hits['overview'], asked);
	});

	it('leaves the asking to one of them: an hour costs what it costs a single window (N5)', async () => {
		const { first, second, server } = await twoWindows();
		first.world.random.chosenFraction = 0.2;
		second.world.random.chosenFraction = 0.8;
		await first.pass(60 * minuteMs);
		const asked = server.control.state().hits['overview'] ?? 0;
		assert.ok(asked >= 10 && asked <= 14, `${asked} questions in an hour`);
	});

	it('keeps a pause that the first was asked for, and tells how long it lasts (N1)', async () => {
		const { first, second, server } = await twoWindows();
		server.control.addFault({
			route: 'overview',
			kind: 'status',
			status: 429,
			code: 'rate-limited',
			retryAfterS: 600,
			times: 1,
		});
		await first.app.dispatch({ kind: 'refresh' });
		const asked = server.control.state().hits['overview'];
		await second.app.dispatch({ kind: 'refresh' });
		assert.equal(server.control.state().hits['overview'], asked);
		assert.match(second.world.prompts.messages.at(-1) ?? '', /asks for a pause\. Try again in 10 minutes\./);
		assert.ok(shows(second, balanceText(first)));
	});

	it('is signed out with the first, without a question of its own', async () => {
		const { first, second } = await twoWindows();
		await first.app.dispatch({ kind: 'signOut' });
		await settle();
		await second.quiet();
		assert.equal(second.app.view.panel.kind, 'signedOut');
		assert.doesNotMatch(JSON.stringify(second.app.view), /\d[\d,.]* credits?\b/);
		assert.ok(!first.world.memory.text.includes(first.account().email));
	});

	it('is signed in with the first', async () => {
		const first = openApp();
		const second = openAnotherApp(first);
		await Promise.all([first.quiet(), second.quiet()]);
		await first.signIn();
		await settle();
		await second.quiet();
		assert.equal(second.panel().header.email, first.account().email);
		assert.deepEqual(second.world.prompts.messages, []);
	});
});

import assert from 'node:assert/strict';
import { settle } from '../../support/settle';
import { type AppUnderTest, openAnotherApp, openApp } from '../appUnderTest';

const dayMs = 24 * 60 * 60_000;

/** Signed in, looked at once, and everything so far is told. */
async function signedIn(scenario = 'freeBonusClaimed'): Promise<AppUnderTest> {
	const opened = openApp({ scenario });
	await opened.signIn();
	await opened.quiet();
	return opened;
}

/** What interrupted the user since the sign-in. */
const alertsOf = ({ world }: AppUnderTest) =>
	world.prompts.recorded.filter(
		({ kind, message }) => (kind === 'inform' || kind === 'warn') && !/^Signed in/.test(message),
	);
const messagesOf = (opened: AppUnderTest) => alertsOf(opened).map(({ message }) => message);

/** Credits are spent elsewhere until so much of the allowance is used. */
function spend({ server, account }: AppUnderTest, percent: number): void {
	const before = account().balance.spendableMicro;
	server.control.record({ inputTokens: 1_000, outputTokens: 0 });
	const microPerToken = (before - account().balance.spendableMicro) / 1_000;
	for (let requests = 0; requests < 1_000; requests++) {
		const { usedMicro, totalMicro } = account().balance;
		if (usedMicro * 100 >= percent * totalMicro) return;
		server.control.record({ inputTokens: Math.ceil(totalMicro / 200 / microPerToken), outputTokens: 0 });
	}
}

/** The same, and the window hears of it in one reading. */
async function use(opened: AppUnderTest, percent: number): Promise<void> {
	opened.world.network.isOffline = true;
	opened.server.control.closeStreams();
	spend(opened, percent);
	opened.world.network.isOffline = false;
	await opened.app.dispatch({ kind: 'refresh' });
	await opened.quiet();
}

async function nextDay(opened: AppUnderTest): Promise<void> {
	opened.server.control.advance(dayMs);
	await opened.app.dispatch({ kind: 'refresh' });
	await opened.quiet();
}

describe('Alerts (F53)', () => {
	it('say nothing when somebody signs in, whatever the account is like', async () => {
		for (const scenario of ['freeBonusReady', 'exhausted', 'heavyUser'])
			assert.deepEqual(messagesOf(await signedIn(scenario)), [], scenario);
	});

	it('tell the highest threshold that was passed, and what is left', async () => {
		const opened = await signedIn();
		await use(opened, 91);
		const [alert, ...more] = alertsOf(opened);
		assert.deepEqual(more, []);
		assert.equal(alert?.kind, 'warn');
		assert.match(
			alert.message,
			/^You have used 9\d% of this period’s credits\. [\d,.]+ credits left\. New ones arrive on /,
		);
		await use(opened, 95);
		assert.equal(alertsOf(opened).length, 1);
	});

	it('tell each thing once: in one of two windows, and not again after a restart', async () => {
		const first = await signedIn();
		const second = openAnotherApp(first);
		await second.quiet();
		await use(first, 55);
		await second.app.dispatch({ kind: 'refresh' });
		await second.quiet();
		assert.equal(alertsOf(first).length + alertsOf(second).length, 1);
		first.app.dispose();
		second.app.dispose();
		const next = openAnotherApp(first);
		await next.quiet();
		await next.app.dispatch({ kind: 'refresh' });
		await next.quiet();
		assert.deepEqual(messagesOf(next), []);
		await use(next, 76);
		assert.equal(alertsOf(next).length, 1);
	});

	it('tell in the window that is looked at', async () => {
		const first = await signedIn();
		const second = openAnotherApp(first);
		await second.quiet();
		first.world.windowFocus.blur();
		await use(second, 55);
		first.world.windowFocus.focus();
		await first.quiet();
		assert.deepEqual(messagesOf(first), []);
		assert.equal(alertsOf(second).length, 1);
	});

	it('tell in a later start what happened while the editor was closed', async () => {
		const opened = await signedIn();
		opened.app.dispose();
		spend(opened, 76);
		const next = openAnotherApp(opened);
		await next.quiet();
		assert.equal(alertsOf(next).length, 1);
	});

	it('say that the bonus is ready, and claim it when asked to', async () => {
		const opened = await signedIn();
		const claimsBefore = opened.account().claims;
		opened.world.prompts.willChoose('Claim');
		await nextDay(opened);
		await settle();
		assert.match(messagesOf(opened)[0] ?? '', /^Your daily bonus is ready: \d+ credits?\.$/);
		assert.equal(opened.account().claims, claimsBefore + 1);
		await opened.app.dispatch({ kind: 'refresh' });
		assert.equal(messagesOf(opened).filter(message => /bonus is ready/.test(message)).length, 1);
	});

	it('lead to the panel, and on a paid plan to more credits', async () => {
		const opened = await signedIn('pro');
		opened.world.prompts.willChoose('Buy credits');
		await use(opened, 91);
		await settle();
		assert.deepEqual(alertsOf(opened)[0]?.actions, ['Open account', 'Buy credits', 'Snooze…']);
		assert.ok(opened.world.editor.accountPanelShown > 0);
		assert.equal(opened.panel().place?.tab, 'billing');
	});

	it('are quiet for a day when snoozed, and then tell the highest that holds', async () => {
		const opened = await signedIn();
		opened.world.prompts.willChoose('Snooze…');
		opened.world.prompts.willPick('day');
		await use(opened, 55);
		await settle();
		await use(opened, 80);
		assert.equal(alertsOf(opened).length, 1);
		opened.world.clock.jump(dayMs);
		await opened.app.dispatch({ kind: 'refresh' });
		await opened.quiet();
		assert.match(
			messagesOf(opened).filter(message => /You have used/.test(message))[1] ?? '',
			/^You have used 8\d%/,
		);
	});

	it('are quiet in every window and after a restart when snoozed', async () => {
		const opened = await signedIn();
		opened.world.prompts.willChoose('Snooze…');
		opened.world.prompts.willPick('week');
		await use(opened, 55);
		await settle();
		const next = openAnotherApp(opened);
		await next.quiet();
		await use(next, 95);
		assert.deepEqual(messagesOf(next), []);
	});

	it('of one kind can be turned off where they are told; the others go on', async () => {
		const opened = await signedIn();
		opened.world.prompts.willChoose('Snooze…');
		opened.world.prompts.willPick('mute');
		await use(opened, 55);
		await settle();
		assert.deepEqual(opened.world.settings.read().alerts.muted, ['usage']);
		await use(opened, 95);
		assert.equal(alertsOf(opened).length, 1);
		await nextDay(opened);
		assert.match(messagesOf(opened)[1] ?? '', /bonus is ready/);
	});

	it('wait while names and figures are hidden', async () => {
		const opened = await signedIn();
		opened.world.settings.change({ isPrivate: true });
		await use(opened, 55);
		assert.deepEqual(messagesOf(opened), []);
		opened.world.settings.change({ isPrivate: false });
		await settle();
		assert.equal(alertsOf(opened).length, 1);
	});

	it('are not raised for figures that could not be brought up to date', async () => {
		const opened = await signedIn();
		opened.world.windowFocus.blur();
		await settle();
		spend(opened, 55);
		opened.world.network.isOffline = true;
		opened.world.windowFocus.focus();
		await opened.app.dispatch({ kind: 'refresh' });
		await opened.quiet();
		assert.deepEqual(messagesOf(opened), []);
	});

	it('say that credits were renewed', async () => {
		const opened = await signedIn();
		opened.server.control.advance(20 * dayMs);
		await opened.app.dispatch({ kind: 'refresh' });
		await opened.quiet();
		assert.ok(
			messagesOf(opened).some(message => /^Your credits were renewed\. You have /.test(message)),
			messagesOf(opened).join(),
		);
	});

	it('leave nothing behind when the user signs out', async () => {
		const opened = await signedIn();
		await use(opened, 55);
		assert.match(opened.world.memory.text, /alerts\.v1/);
		await opened.app.dispatch({ kind: 'signOut' });
		await settle();
		assert.doesNotMatch(opened.world.memory.text, /alerts\.v1/);
	});

	it('that cannot be turned off say so', async () => {
		const opened = await signedIn();
		opened.world.settings.muteAlerts = async () => {
			throw new Error('The settings are read-only.');
		};
		opened.world.prompts.willChoose('Snooze…');
		opened.world.prompts.willPick('mute');
		await use(opened, 55);
		await settle();
		assert.match(opened.world.prompts.messages.at(-1) ?? '', /^Something went wrong in Creditbar/);
	});

	it('come once more rather than never when a disk is full', async () => {
		const opened = await signedIn();
		opened.world.memory.failWrites = true;
		await use(opened, 55);
		await use(opened, 60);
		assert.equal(alertsOf(opened).length, 1);
	});
});

import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { settle } from '../../support/settle';
import { type AppUnderTest, openAnotherApp, openApp } from '../appUnderTest';
import { leftText, withUnit } from '../ledgerText';

const minuteMs = 60_000;

async function signedIn(options: Parameters<typeof openApp>[0] = {}): Promise<AppUnderTest> {
	const opened = openApp(options);
	await opened.signIn();
	await listens(opened);
	opened.server.control.clearExchanges();
	return opened;
}

const streams = ({ server }: AppUnderTest) => server.control.state().openStreams;
const hits = ({ server }: AppUnderTest, route: string) => server.control.state().hits[route] ?? 0;
const balanceText = ({ account }: AppUnderTest) => withUnit(leftText(account().balance.spendableMicro));
const listens = (opened: AppUnderTest, count = 1) =>
	eventually('the window listens', () => streams(opened) === count);

function assertShown(opened: AppUnderTest): void {
	const text = balanceText(opened);
	const { statusBar, tree } = opened.app.view;
	assert.ok(statusBar.text.endsWith(` ${text}`), statusBar.text);
	assert.ok(JSON.stringify(tree).includes(text), 'the tree');
	const { credits } = opened.panel();
	assert.ok(JSON.stringify(credits).includes(leftText(opened.account().balance.spendableMicro)), 'the panel');
}

describe('Credits that are spent elsewhere (F10)', () => {
	it('move the status bar, the tree and the panel at once, without a question', async () => {
		const opened = await signedIn();
		const before = balanceText(opened);
		opened.server.control.record();
		await settle();
		assert.notEqual(balanceText(opened), before);
		assertShown(opened);
		assert.equal(hits(opened, 'overview') + hits(opened, 'balance') + hits(opened, 'grants'), 0);
	});

	it('bring buckets and usage after them: one reading for all that happens in half a minute', async () => {
		const opened = await signedIn();
		for (let requests = 0; requests < 5; requests++) {
			opened.server.control.record();
			await opened.pass(4_000);
		}
		assert.equal(hits(opened, 'overview'), 0);
		await opened.pass(30_000);
		assert.equal(hits(opened, 'overview'), 1);
		await opened.pass(4 * minuteMs);
		assert.equal(hits(opened, 'overview'), 1);
		assertShown(opened);
	});

	it('are there when the window is looked at again, from the moment on at which it was left', async () => {
		const opened = await signedIn();
		opened.world.windowFocus.blur();
		await settle();
		opened.server.control.record();
		await settle();
		const before = opened.app.view.statusBar.text;
		assert.ok(!before.endsWith(` ${balanceText(opened)}`));
		opened.world.windowFocus.focus();
		await listens(opened);
		await settle();
		assertShown(opened);
		assert.equal(hits(opened, 'overview'), 0);
	});

	it('reach a second window when it is looked at, from what the first one knows', async () => {
		const first = await signedIn();
		const second = openAnotherApp(first);
		await second.quiet();
		second.world.windowFocus.blur();
		await settle();
		first.server.control.record();
		await settle();
		first.world.network.isOffline = true;
		second.world.windowFocus.focus();
		await settle();
		assertShown(second);
	});

	it('are told to the claim button as well: a bonus claimed elsewhere is not offered any more', async () => {
		const opened = await signedIn();
		assert.equal(opened.app.view.contextKeys['creditbar.canClaimBonus'], true);
		const [account] = opened.server.control.world.accounts;
		account?.claimDailyBonus(opened.world.clock.now());
		await settle();
		assert.equal(opened.app.view.contextKeys['creditbar.canClaimBonus'], false);
		assertShown(opened);
	});
});

describe('The events stream (F10)', () => {
	it('is open while the window is looked at, and only then', async () => {
		const opened = await signedIn();
		opened.world.windowFocus.blur();
		await settle();
		assert.equal(streams(opened), 0);
		assert.deepEqual(opened.world.timers.delays, []);
		await opened.pass(60 * minuteMs);
		assert.equal(hits(opened, 'events'), 0);
		opened.world.windowFocus.focus();
		await listens(opened);
		assert.equal(hits(opened, 'events'), 1);
	});

	it('is closed with the window and with the session', async () => {
		const opened = await signedIn();
		await opened.app.dispatch({ kind: 'signOut' });
		await settle();
		assert.equal(streams(opened), 0);
		await opened.signIn();
		await listens(opened);
		opened.app.dispose();
		await settle();
		assert.equal(streams(opened), 0);
	});

	it('goes on after its token has run out, and nothing is missed', async () => {
		const opened = await signedIn();
		const messages = opened.world.prompts.messages.length;
		await opened.pass(40 * minuteMs);
		assert.equal(streams(opened), 1);
		opened.server.control.record();
		await settle();
		assertShown(opened);
		assert.equal(opened.world.prompts.messages.length, messages);
	});

	it('comes back after it was cut, and tells what happened meanwhile', async () => {
		const opened = await signedIn();
		opened.server.control.closeStreams();
		await settle();
		opened.server.control.record();
		const overviews = hits(opened, 'overview');
		await opened.pass(5_000);
		await listens(opened);
		assertShown(opened);
		assert.equal(hits(opened, 'overview'), overviews);
	});

	it('comes back less and less often to a service that cannot keep it', async () => {
		const opened = await signedIn();
		opened.server.control.addFault({ route: 'events', kind: 'status', status: 503, times: null });
		opened.server.control.closeStreams();
		await opened.pass(60 * minuteMs);
		const tries = hits(opened, 'events');
		assert.ok(tries >= 10 && tries <= 40, `${tries} tries in an hour`);
		opened.server.control.clearFaults();
		await opened.pass(5 * minuteMs);
		assert.equal(streams(opened), 1);
	});

	it('is not asked for again once the service said that there is none', async () => {
		const opened = openApp({ features: { events: true } });
		opened.server.control.addFault({ route: 'events', kind: 'status', status: 404, times: 1 });
		await opened.signIn();
		await settle();
		opened.world.windowFocus.blur();
		opened.world.windowFocus.focus();
		await opened.pass(10 * minuteMs);
		assert.equal(hits(opened, 'events'), 1);
	});

	it('is not asked for at all where the service says that it has none', async () => {
		const opened = openApp({ features: { events: false } });
		await opened.signIn();
		await opened.pass(10 * minuteMs);
		assert.equal(hits(opened, 'events'), 0);
	});

	it('is left alone while the service asks for a pause', async () => {
		const opened = await signedIn();
		opened.server.control.addFault({
			route: 'overview',
			kind: 'status',
			status: 429,
			code: 'rate-limited',
			retryAfterS: 600,
			times: 1,
		});
		await opened.app.dispatch({ kind: 'refresh' });
		opened.server.control.closeStreams();
		await opened.pass(9 * minuteMs);
		assert.equal(hits(opened, 'events'), 0);
		await opened.pass(3 * minuteMs);
		assert.equal(streams(opened), 1);
	});

	it('begins anew where the service has become another one', async () => {
		const opened = await signedIn();
		opened.server.control.record();
		await settle();
		const email = opened.account().email;
		opened.server.control.startScenario('freeBonusReady');
		await eventually('everything is read anew', () => hits(opened, 'overview') === 1);
		await opened.quiet();
		assert.equal(opened.panel().header.email, email);
		assertShown(opened);
		opened.server.control.record();
		await settle();
		assertShown(opened);
	});
});

import assert from 'node:assert/strict';
import { openApp } from './appUnderTest';

const minuteMs = 60_000;

describe('What can be asked of the app', () => {
	it('a page of the service, by its name, is opened in the browser', async () => {
		const opened = openApp();
		await opened.signIn();
		opened.world.browser.opened.length = 0;
		opened.world.browser.onOpen = () => {};
		await opened.app.dispatch({ kind: 'openLink', link: 'pricing' });
		assert.deepEqual(opened.world.browser.opened, ['https://meter.example/pricing']);
	});

	for (const answer of ['refuses', 'throws'] as const)
		it(`a page is said not to have been opened where the editor ${answer}`, async () => {
			const opened = openApp();
			await opened.signIn();
			opened.world.browser.answer = answer;
			await opened.app.dispatch({ kind: 'openLink', link: 'pricing' });
			assert.equal(opened.world.prompts.messages.at(-1), 'The page could not be opened.');
			assert.ok(!opened.world.log.text.includes('openLink failed'));
		});

	for (const value of ['javascript:alert(1)', 'file:///etc/passwd', 'https://ada@meter.example/', null])
		it(`a page that the service moved to ${value} is not opened, and that is said (S6)`, async () => {
			const opened = openApp();
			opened.server.control.addFault({ route: 'meta', kind: 'wrongType', pointer: '/links/pricing', value });
			await opened.signIn();
			opened.world.browser.opened.length = 0;
			await opened.app.dispatch({ kind: 'openLink', link: 'pricing' });
			assert.deepEqual(opened.world.browser.opened, []);
			assert.equal(opened.world.prompts.messages.at(-1), 'The page could not be opened.');
		});

	it('the referral code and link are copied', async () => {
		const opened = openApp();
		await opened.signIn();
		await opened.app.dispatch({ kind: 'copyReferralCode' });
		await opened.app.dispatch({ kind: 'copyReferralLink' });
		const { code, shareUrl } = opened.account().referral;
		assert.deepEqual(opened.world.clipboard.written, [code, shareUrl]);
		assert.deepEqual(opened.world.prompts.messages.slice(-2), ['Referral code copied.', 'Link copied.']);
	});

	it('without an account there is no code to copy', async () => {
		const opened = openApp();
		await opened.quiet();
		await opened.app.dispatch({ kind: 'copyReferralCode' });
		assert.deepEqual(opened.world.clipboard.written, []);
		assert.deepEqual(opened.world.prompts.messages, ['There is no referral code for this account.']);
	});

	it('the diagnostics are copied, and name nobody (F57)', async () => {
		const opened = openApp();
		await opened.signIn();
		await opened.app.dispatch({ kind: 'copyDiagnostics' });
		const [report = ''] = opened.world.clipboard.written;
		assert.match(report, /^Account: open$/m);
		const { email, referral } = opened.account();
		for (const secret of [email, referral.code, 'meter.example']) assert.ok(!report.includes(secret));
		assert.match(opened.world.prompts.messages.at(-1) ?? '', /^Diagnostics copied\./);
	});

	it('settings and log are shown', async () => {
		const opened = openApp();
		await opened.app.dispatch({ kind: 'openSettings' });
		await opened.app.dispatch({ kind: 'showLog' });
		assert.deepEqual(opened.world.settings.opened, ['creditbar.backendUrl']);
		assert.equal(opened.world.log.timesShown, 1);
	});

	it('a way into the panel leads there once: a panel that is opened again later begins as it likes', async () => {
		const opened = openApp();
		await opened.signIn();
		await opened.app.dispatch({ kind: 'showPlace', place: { tab: 'usage' } });
		assert.equal(opened.panel().place?.tab, 'usage');
		await opened.app.dispatch({ kind: 'panelHidden' });
		assert.equal(opened.panel().place, null);
	});

	it('while the panel is in sight the account is fresh: at once, and every minute', async () => {
		const opened = openApp();
		await opened.signIn();
		const reads = () => opened.server.control.state().hits['overview'] ?? 0;
		const before = reads();
		await opened.app.dispatch({ kind: 'panelShown' });
		assert.equal(reads(), before + 1);
		await opened.pass(3 * minuteMs);
		assert.ok(reads() >= before + 4);
		await opened.app.dispatch({ kind: 'panelHidden' });
		const hidden = reads();
		await opened.pass(3 * minuteMs);
		assert.equal(reads(), hidden);
	});

	it('a failure of ours is written down, and the user is told without details', async () => {
		const opened = openApp();
		await opened.signIn();
		opened.world.clipboard.write = async () => {
			throw new Error('The clipboard is on fire.');
		};
		await opened.app.dispatch({ kind: 'copyReferralCode' });
		assert.equal(
			opened.world.prompts.messages.at(-1),
			'Something went wrong in Creditbar. The log has the details.',
		);
		assert.match(opened.world.log.text, /copyReferralCode failed: Error: The clipboard is on fire\./);
	});

	it('what the panel may not say is dropped, and one intent is taken once (V2)', async () => {
		const { app, world } = openApp();
		const intentId = world.random.uuid();
		const message = { type: 'intent', intentId, intent: { kind: 'refresh' } };
		assert.deepEqual(await app.readPanelMessage(message), message);
		assert.equal(await app.readPanelMessage(message), null);
		assert.equal(
			await app.readPanelMessage({ type: 'intent', intentId, intent: { kind: 'nonsense' } }),
			null,
		);
	});
});

describe('The view', () => {
	it('changes only when something reads differently', async () => {
		const opened = openApp();
		await opened.signIn();
		let changes = 0;
		opened.app.onDidChangeView(() => changes++);
		await opened.app.dispatch({ kind: 'refresh' });
		const afterRefresh = changes;
		await opened.pass(30_000);
		assert.equal(changes, afterRefresh, 'half a minute later the texts are the same');
		await opened.pass(60_000);
		assert.ok(changes > afterRefresh, 'after a minute "just now" is no longer true');
	});

	it('says nothing of what only the panel would show, unless there is one, and knows it all the same', async () => {
		const opened = openApp();
		await opened.signIn();
		let changes = 0;
		opened.app.onDidChangeView(() => changes++);
		const changesBy = async (tab: 'usage' | 'billing') => {
			changes = 0;
			await opened.app.dispatch({ kind: 'showPlace', place: { tab } });
			assert.equal(opened.panel().place?.tab, tab);
			return changes;
		};
		assert.equal(await changesBy('usage'), 0);
		await opened.app.dispatch({ kind: 'panelShown' });
		assert.equal(await changesBy('billing'), 1);
		await opened.app.dispatch({ kind: 'panelHidden' });
		assert.equal(await changesBy('usage'), 0);
	});

	it('has no timer at all while nobody looks (N4)', async () => {
		const opened = openApp();
		await opened.signIn();
		opened.world.windowFocus.blur();
		await opened.quiet();
		assert.deepEqual(opened.world.timers.delays, []);
		opened.world.windowFocus.focus();
		assert.ok(opened.world.timers.delays.length > 0);
	});

	it('ends with the window (N8)', async () => {
		const opened = openApp();
		await opened.signIn();
		opened.app.dispose();
		await opened.quiet();
		assert.deepEqual(opened.world.timers.delays, []);
	});
});

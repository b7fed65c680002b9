import assert from 'node:assert/strict';
import { recallGlance } from '../../src/app/glance';
import { openAnotherApp, openApp } from './appUnderTest';

const identity = /mara|lindqvist/i;

async function twoWindows() {
	const first = openApp();
	await first.signIn();
	const second = openAnotherApp(first);
	await second.quiet();
	return { first, second, written: () => [first, second].map(({ app }) => JSON.stringify(app.view)) };
}

describe('Toggling privacy mode (F54)', () => {
	it('hides names and figures in all windows at once, and shows them again', async () => {
		const { first, written } = await twoWindows();
		const before = written();
		assert.ok(before.every(view => identity.test(view)));
		await first.app.dispatch({ kind: 'togglePrivacyMode' });
		for (const view of written()) {
			assert.ok(!identity.test(view));
			assert.ok(view.includes('••• credits'));
		}
		await first.app.dispatch({ kind: 'togglePrivacyMode' });
		assert.deepEqual(written(), before);
	});

	it('can be turned off from the panel', async () => {
		const { first, second } = await twoWindows();
		await first.app.dispatch({ kind: 'turnOnPrivacyMode' });
		await second.app.dispatch({ kind: 'turnOffPrivacyMode' });
		assert.equal(first.panel().privacy, null);
	});

	it('gives the account another name in the Accounts menu, the same one each time', async () => {
		const { first, second } = await twoWindows();
		let heard = 0;
		first.app.accounts.onDidChange(() => heard++);
		const open = await first.app.accounts.current();
		await second.app.dispatch({ kind: 'turnOnPrivacyMode' });
		assert.ok(heard > 0);
		const hidden = await first.app.accounts.current();
		assert.match(hidden?.account.label ?? '', /^Hidden account [0-9a-f]{6}$/);
		assert.equal(hidden?.account.id, open?.account.id);
		assert.deepEqual(await second.app.accounts.current(), hidden);
	});

	it('keeps names and figures out of notifications', async () => {
		const under = openApp();
		await under.app.dispatch({ kind: 'turnOnPrivacyMode' });
		await under.signIn();
		await under.app.dispatch({ kind: 'claimDailyBonus' });
		const { messages } = under.world.prompts;
		assert.ok(messages.includes('Signed in to Creditbar.'));
		assert.ok(messages.some(message => message.startsWith('You got ••• credits.')));
		assert.doesNotMatch(messages.join(' '), identity);
	});

	it('keeps copying the real code, which is on nobody’s screen', async () => {
		const { first } = await twoWindows();
		await first.app.dispatch({ kind: 'turnOnPrivacyMode' });
		await first.app.dispatch({ kind: 'copyReferralCode' });
		const code = first.account().referral.code;
		assert.equal(first.world.clipboard.written.at(-1), code);
		assert.ok(!JSON.stringify(first.app.view).includes(code));
	});

	it('leaves nothing for the first glance of the next window', async () => {
		const { first } = await twoWindows();
		await first.app.dispatch({ kind: 'turnOnPrivacyMode' });
		const recall = () =>
			recallGlance(first.world.memory, first.world.clock.now(), first.world.settings.read());
		assert.equal(recall()?.text, '$(eye-closed) ••• credits');
		// Turned off while no window was open: what was kept for a private one is not taken for the truth.
		const shown = { ...first.world.settings.read(), isPrivate: false };
		assert.equal(recallGlance(first.world.memory, first.world.clock.now(), shown), null);
	});
});

import assert from 'node:assert/strict';
import { settle } from '../support/settle';
import { type AppUnderTest, openApp } from './appUnderTest';

const dayMs = 24 * 60 * 60_000;

async function signedIn(scenario: string): Promise<AppUnderTest> {
	const opened = openApp({ scenario });
	await opened.signIn();
	await opened.quiet();
	return opened;
}

/** What each surface says of how long the credits last. */
function told({ app }: AppUnderTest) {
	const { tree, statusBar, panel } = app.view;
	assert.ok(panel.kind === 'open' && panel.credits.status === 'ready');
	const balance = tree.rows.find(({ kind }) => kind === 'balance');
	return {
		tree: balance?.children.find(({ label }) => label === 'Forecast')?.description ?? null,
		statusBar: statusBar.tooltip.facts.find(({ label }) => label === 'Forecast')?.value ?? null,
		panel:
			panel.credits.content.sentences.find(sentence => /^Your credits (last|run)/.test(sentence)) ?? null,
	};
}

const reads = ({ server }: AppUnderTest) => server.control.state().hits['usageByDay'] ?? 0;

describe('The forecast (F24)', () => {
	it('is in the tree, in the tooltip of the status bar and in the panel, in the same words', async () => {
		const opened = await signedIn('heavyUser');
		assert.deepEqual(told(opened), {
			tree: 'lasts past the reset',
			statusBar: 'lasts past the reset',
			panel:
				'Your credits last past the reset on Apr 9, 2025. Right 9 times out of 10 if you go on as in the last 29 days.',
		});
		await opened.app.dispatch({ kind: 'showTab', tab: 'usage' });
		await opened.quiet();
		const { daily } = opened.panel().usage;
		assert.ok(daily.status === 'ready');
		assert.equal(`${daily.content.forecast?.text} ${daily.content.forecast?.basis}`, told(opened).panel);
	});

	it('is silent for somebody who has just signed up', async () => {
		assert.deepEqual(told(await signedIn('newAccount')), { tree: null, statusBar: null, panel: null });
	});

	it('is silent where there is no limit', async () => {
		const { panel } = (await signedIn('unlimited')).app.view;
		assert.doesNotMatch(JSON.stringify(panel), /Right 9 times/);
	});

	it('goes by the days read last, although the Usage tab had read them earlier that day', async () => {
		const opened = await signedIn('pro');
		const look = async (tab: 'usage' | 'credits') => {
			await opened.app.dispatch({ kind: 'showTab', tab });
			await opened.quiet();
		};
		await look('usage');
		await look('credits');
		await opened.pass(61 * 60_000);
		for (let calls = 0; calls < 30; calls++)
			assert.ok(opened.server.control.record({ inputTokens: 400_000, outputTokens: 100_000 }).ok);
		await opened.pass(6 * 60_000);
		const followed = told(opened);
		await look('usage');
		assert.deepEqual(followed, told(opened));
		assert.match(followed.panel ?? '', /29 days\.$/);
	});

	it('follows the balance at once', async () => {
		const opened = await signedIn('heavyUser');
		const { server } = opened;
		for (let packs = 0; packs < 150; packs++) {
			if (opened.account().balance.spendableMicro < 100_000_000) break;
			server.control.record({ inputTokens: 5_000_000, outputTokens: 0 });
		}
		await settle();
		assert.match(told(opened).tree ?? '', /^lasts until Mar 1\d( to Mar 1\d)?$/);
		assert.match(told(opened).panel ?? '', /^Your credits run out (on|between) Mar 1\d/);
	});

	it('reads the days once a day, and none while nobody looks', async () => {
		const opened = await signedIn('freeBonusClaimed');
		assert.equal(reads(opened), 1);
		await opened.pass(5 * 60 * 60_000);
		assert.equal(reads(opened), 1);
		opened.world.windowFocus.blur();
		await opened.pass(dayMs);
		assert.equal(reads(opened), 1);
		opened.world.windowFocus.focus();
		await opened.pass(60_000);
		assert.equal(reads(opened), 2);
	});

	it('reads them once an hour while credits are used, because today may be a day like no other', async () => {
		const opened = await signedIn('heavyUser');
		opened.server.control.record();
		await opened.pass(50 * 60_000);
		assert.equal(reads(opened), 1);
		await opened.pass(20 * 60_000);
		assert.equal(reads(opened), 2);
		await opened.pass(3 * 60 * 60_000);
		assert.equal(reads(opened), 2);
	});

	it('costs nothing but itself when the days cannot be read, and is tried again later', async () => {
		const opened = openApp({ scenario: 'heavyUser' });
		opened.server.control.addFault({ route: 'usageByDay', kind: 'status', status: 500, times: null });
		await opened.signIn();
		await opened.pass(30_000);
		assert.equal(told(opened).tree, null);
		assert.equal(opened.panel().notice, null);
		opened.server.control.clearFaults();
		await opened.pass(70 * 60_000);
		assert.equal(told(opened).tree, 'lasts past the reset');
	});

	it('is hidden with the figures', async () => {
		const opened = await signedIn('heavyUser');
		opened.world.settings.change({ isPrivate: true });
		assert.doesNotMatch(JSON.stringify(opened.app.view), /past the reset|Right 9 times/);
	});

	it('does not outlive a sign-out', async () => {
		const opened = await signedIn('heavyUser');
		await opened.app.dispatch({ kind: 'signOut' });
		await settle();
		assert.doesNotMatch(JSON.stringify(opened.app.view), /past the reset/);
	});
});

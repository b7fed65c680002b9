import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { type AppUnderTest, openApp } from './appUnderTest';
import { leftText, withUnit } from './ledgerText';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

async function offline(): Promise<AppUnderTest & { readonly figure: string }> {
	const opened = openApp();
	await opened.signIn();
	const figure = withUnit(leftText(opened.account().balance.spendableMicro));
	opened.world.network.isOffline = true;
	return { ...opened, figure };
}

/** All that somebody can read in the three places. */
function surfaces({ app }: AppUnderTest) {
	const { statusBar, tree, panel } = app.view;
	return {
		statusBar: [statusBar.text, statusBar.spokenLabel, ...statusBar.tooltip.sentences].join(' '),
		tree: [tree.description, ...tree.rows.flatMap(row => [row.label, row.description ?? ''])].join(' '),
		panel: JSON.stringify(panel),
	};
}

describe('Figures that could not be read anew', () => {
	it('keep their value and say their age and the last try in all three places (N6)', async () => {
		const opened = await offline();
		await opened.pass(25 * minuteMs);
		for (const [place, text] of Object.entries(surfaces(opened))) {
			assert.ok(text.includes(opened.figure), `${place}: ${text}`);
			assert.match(text, /Updated (?:2\d|1\d) minutes ago/, place);
			assert.match(text, /Last tried (?:just now|\d+ minutes? ago)/, place);
			assert.match(text, /cannot be reached/, place);
		}
	});

	it('are not shown any more after a day, anywhere, and come back with the service (N6, T4)', async () => {
		const opened = await offline();
		opened.world.clock.jump(25 * hourMs);
		await opened.pass(16 * minuteMs);
		for (const [place, text] of Object.entries(surfaces(opened)))
			assert.ok(!text.includes(opened.figure), `${place}: ${text}`);
		assert.equal(opened.app.view.panel.kind, 'open');
		opened.world.network.isOffline = false;
		await opened.pass(16 * minuteMs);
		await opened.quiet();
		const now = withUnit(leftText(opened.account().balance.spendableMicro));
		for (const [place, text] of Object.entries(surfaces(opened)))
			assert.ok(text.includes(now), `${place}: ${text}`);
	});

	it('do not promise a reset that should have come: it is due, and not confirmed (J5)', async () => {
		const opened = openApp();
		await opened.signIn();
		const { nextResetAt } = opened.account().balance;
		assert.ok(nextResetAt);
		const untilReset = Date.parse(nextResetAt) - opened.world.clock.now();
		opened.world.clock.jump(untilReset - 5 * minuteMs);
		await opened.app.dispatch({ kind: 'refresh' });
		await opened.quiet();
		opened.world.network.isOffline = true;
		await opened.pass(10 * minuteMs);
		const { panel, tree, statusBar } = surfaces(opened);
		assert.match(panel, /A reset was due on .* and is not confirmed yet\./);
		for (const text of [panel, tree, statusBar]) assert.doesNotMatch(text, /Resets in|Resets now/);
	});

	it('of an account that may not be read stay, and nobody is signed out (T18)', async () => {
		const opened = openApp();
		await opened.signIn();
		const fault = { kind: 'status', status: 403, code: 'forbidden-scope', times: null } as const;
		opened.server.control.addFault({ route: 'overview', ...fault });
		const tokens = opened.server.control.state().hits['/oauth/token'];
		await opened.app.dispatch({ kind: 'refresh' });
		await opened.quiet();
		assert.match(opened.panel().notice?.message ?? '', /Your account does not allow this\./);
		assert.equal(opened.server.control.state().hits['/oauth/token'], tokens);
	});
});

describe('After a sleep of the computer', () => {
	const says = (opened: AppUnderTest, age: RegExp) => {
		for (const [place, text] of Object.entries(surfaces(opened))) assert.match(text, age, place);
	};

	it('the age is told anew in all three places within ten seconds, and the account is read (T4)', async () => {
		const opened = openApp();
		await opened.signIn();
		opened.world.network.isOffline = true;
		opened.world.clock.jump(3 * hourMs);
		await opened.pass(10_000);
		says(opened, /Updated 3 hours ago/);
		opened.world.network.isOffline = false;
		opened.world.clock.jump(3 * hourMs);
		await opened.pass(13_000);
		assert.match(opened.panel().freshness.updated, /Updated just now/);
	});

	it('the age is told anew before anything that is asked for is done (T4)', async () => {
		const opened = await offline();
		opened.world.clock.jump(3 * hourMs);
		const asked = opened.app.dispatch({ kind: 'copyDiagnostics' });
		says(opened, /Updated 3 hours ago/);
		await asked;
	});

	it('a press on something does not put off that the account is read (T4)', async () => {
		const opened = openApp();
		await opened.signIn();
		opened.world.clock.jump(3 * hourMs);
		await opened.app.dispatch({ kind: 'copyDiagnostics' });
		await opened.pass(13_000);
		assert.match(opened.panel().freshness.updated, /Updated just now/);
	});
});

describe('Figures in a window that nobody had turned to', () => {
	it('tell their age in all three places at once when somebody does (N4)', async () => {
		const opened = await offline();
		opened.world.windowFocus.blur();
		await opened.pass(25 * minuteMs);
		opened.world.windowFocus.focus();
		for (const [place, text] of Object.entries(surfaces(opened)))
			assert.match(text, /Updated 25 minutes ago/, place);
	});
});

describe('Buckets that were read beside a balance', () => {
	it('agree with it by the next regular reading, although credits were spent between the two answers', async () => {
		const opened = openApp({ scenario: 'pro' });
		await opened.signIn();
		const bucketRows = () => {
			const { buckets } = opened.panel();
			assert.ok(buckets.status === 'ready');
			return JSON.stringify(buckets.content.rows);
		};
		const asked = () => opened.server.control.exchanges().map(({ path }) => path);
		assert.ok(opened.server.control.record().ok);
		opened.server.control.clearExchanges();
		opened.server.control.addFault({ route: 'overview', kind: 'delay', delayMs: 1_000 });
		const refreshing = opened.app.dispatch({ kind: 'refresh' });
		await eventually('the buckets are read', () => asked().includes('/v1/credits/grants'));
		assert.ok(opened.server.control.record({ inputTokens: 20_000, outputTokens: 4_000 }).ok);
		await opened.world.timers.advance(1_000);
		await refreshing;
		await opened.pass(6 * minuteMs);
		const shown = bucketRows();
		await opened.app.dispatch({ kind: 'refresh' });
		assert.equal(shown, bucketRows());
	});
});

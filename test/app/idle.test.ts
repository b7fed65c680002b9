import assert from 'node:assert/strict';
import { openAnotherApp, openApp } from './appUnderTest';

describe('An account that nothing happens to', () => {
	it('is asked for with what is known, and a refresh that brings nothing draws nothing again', async () => {
		const window = openApp({ scenario: 'pro' });
		await window.signIn();
		await window.app.dispatch({ kind: 'refresh' });
		await window.quiet();
		const before = window.app.view;
		const drawn: string[] = [];
		// That a reading is under way is said in the panel, which these three do not show.
		window.app.onDidChangeView(({ statusBar, tree, contextKeys }) =>
			drawn.push(JSON.stringify({ statusBar, tree, contextKeys })),
		);
		window.server.control.clearExchanges();
		await window.app.dispatch({ kind: 'refresh' });
		await window.quiet();
		assert.deepEqual(
			window.server.control.exchanges().map(({ status }) => status),
			[304, 304],
		);
		const { statusBar, tree, contextKeys } = before;
		assert.deepEqual([...new Set(drawn)], [JSON.stringify({ statusBar, tree, contextKeys })]);
		assert.deepEqual(window.app.view, before);
	});

	it('costs one question for each regular reading while nothing changes, and both once something has', async () => {
		const window = openApp({ scenario: 'pro' });
		await window.signIn();
		const readings = () =>
			window.server.control
				.exchanges()
				.filter(({ path }) => /^\/v1\/(account|credits)\//.test(path))
				.map(({ path, status }) => `${status} ${path}`);
		window.server.control.clearExchanges();
		await window.pass(10 * 60_000);
		assert.deepEqual(readings(), ['304 /v1/account/overview', '304 /v1/account/overview']);
		window.server.control.clearExchanges();
		assert.ok(window.server.control.record().ok);
		await window.pass(60_000);
		assert.deepEqual(readings(), ['200 /v1/account/overview', '200 /v1/credits/grants']);
	});

	it('sets no timer and asks nothing while no window is looked at', async () => {
		const first = openApp({ scenario: 'pro' });
		await first.signIn();
		const second = openAnotherApp(first);
		await second.quiet();
		for (const { world } of [first, second]) world.windowFocus.blur();
		await Promise.all([first.quiet(), second.quiet()]);
		first.server.control.clearExchanges();
		assert.deepEqual(first.world.timers.delays, []);
		await first.pass(60 * 60_000);
		assert.deepEqual(first.server.control.exchanges(), []);
	});

	it('is read by one window only, however many are open', async () => {
		const first = openApp({ scenario: 'pro' });
		await first.signIn();
		const others = [openAnotherApp(first), openAnotherApp(first)];
		for (const { world, quiet } of others) {
			await quiet();
			world.windowFocus.blur();
		}
		first.server.control.clearExchanges();
		await first.pass(10 * 60_000);
		const reads = first.server.control.exchanges().filter(({ path }) => path === '/v1/account/overview');
		assert.equal(reads.length, 2);
	});
});

import assert from 'node:assert/strict';
import { FakeSettings } from '../support/fakeSettings';
import { settle } from '../support/settle';
import { advanceUntilOver } from './advanceUntilOver';
import { openApp, origin } from './appUnderTest';

describe('Without a backend address', () => {
	it('every surface offers to connect and says what to enter; nothing is asked of any network', async () => {
		const opened = openApp({ world: { settings: new FakeSettings({ backendUrl: '' }) } });
		const { panel, statusBar, tree, contextKeys } = opened.app.view;
		assert.ok(panel.kind === 'disconnected');
		assert.match(panel.offer.body, /Enter the address of the service/);
		assert.equal(statusBar.command, 'creditbar.connect');
		assert.deepEqual(tree.rows, []);
		assert.equal(contextKeys['creditbar.state'], 'disconnected');
		assert.deepEqual(opened.world.network.calls, []);
	});

	it('Connect asks for the address until it is one, and goes on with it', async () => {
		const opened = openApp({ world: { settings: new FakeSettings({ backendUrl: '' }) } });
		const { app, world } = opened;
		world.prompts.willType('meter.example', 'http://meter.example', `${origin}/v1`, ` ${origin}/ `);
		await app.dispatch({ kind: 'connect' });
		assert.deepEqual(world.prompts.refusals, [
			'This is not a web address.',
			'The address must start with https://.',
			'The address must end after the host name, with nothing behind it.',
		]);
		assert.equal(world.settings.read().backendUrl, origin);
		await opened.quiet();
		assert.equal(app.view.panel.kind, 'signedOut');
		await opened.signIn();
		assert.equal(app.view.panel.kind, 'open');
	});

	it('claiming offers to connect first', async () => {
		const opened = openApp({ world: { settings: new FakeSettings({ backendUrl: '' }) } });
		await opened.app.dispatch({ kind: 'claimDailyBonus' });
		assert.deepEqual(opened.world.prompts.recorded[0]?.actions, ['Connect']);
	});
});

describe('Another backend address', () => {
	const elsewhere = 'https://elsewhere.example';
	const hostsAsked = (requests: readonly Request[]) =>
		new Set(requests.map(request => new URL(request.url).origin));

	it('gets neither the session nor the figures of the one before (T21)', async () => {
		const opened = openApp();
		const { app, world } = opened;
		await opened.signIn();
		world.network.requests.length = 0;
		world.settings.change({ backendUrl: elsewhere });
		await opened.quiet();
		assert.equal(app.view.panel.kind, 'signedOut');
		assert.ok(!JSON.stringify(app.view).includes(opened.account().email));
		for (const request of world.network.requests) assert.equal(request.headers.get('authorization'), null);
		assert.ok(!hostsAsked(world.network.requests).has(origin));
	});

	it('is not overwritten by an answer of the one before (J8)', async () => {
		const opened = openApp();
		const { app, world, server } = opened;
		await opened.signIn();
		server.control.addFault({ route: 'overview', kind: 'delay', delayMs: 5_000, when: 'after' });
		const refreshing = app.dispatch({ kind: 'refresh' });
		await settle();
		world.settings.change({ backendUrl: elsewhere });
		await settle();
		await advanceUntilOver(world.timers, refreshing);
		await settle();
		assert.equal(app.view.panel.kind, 'signedOut');
		assert.ok(!JSON.stringify(app.view).includes(opened.account().email));
	});

	it('and back again finds the old session (T21)', async () => {
		const opened = openApp();
		await opened.signIn();
		opened.world.settings.change({ backendUrl: elsewhere });
		await opened.quiet();
		opened.world.settings.change({ backendUrl: origin });
		await opened.quiet();
		assert.equal(opened.panel().header.email, opened.account().email);
	});

	it('that is no address takes every figure away', async () => {
		const opened = openApp();
		await opened.signIn();
		opened.world.settings.change({ backendUrl: 'http://meter.example' });
		const { panel, statusBar } = opened.app.view;
		assert.ok(panel.kind === 'disconnected');
		assert.match(panel.offer.body, /must start with https:\/\//);
		assert.equal(statusBar.command, 'creditbar.connect');
		assert.ok(!JSON.stringify(opened.app.view).includes(opened.account().email));
	});

	it('that is the same changes nothing', async () => {
		const opened = openApp();
		await opened.signIn();
		const before = JSON.stringify(opened.app.view);
		opened.world.network.requests.length = 0;
		opened.world.settings.change({ backendUrl: `${origin}/` });
		await settle();
		assert.equal(JSON.stringify(opened.app.view), before);
		assert.deepEqual(opened.world.network.calls, []);
	});
});

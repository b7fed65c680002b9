import assert from 'node:assert/strict';
import type { AppView } from '../../../src/app/appView';
import { firstView } from '../../../src/app/firstView';
import { createLazyApp } from '../../../src/app/lazyApp';
import { aBalance } from '../../support/builders/aBalance';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { credits } from '../../support/builders/credits';
import { noonMs } from '../../support/builders/noon';
import { FakeApp } from '../../support/fakeApp';
import { type FakeWorld, fakeWorld } from '../../support/fakeWorld';
import { settle } from '../../support/settle';
import { viewOf } from './viewOf';

const restoring = () => viewOf({ kind: 'restoring' });
const opened = () => viewOf(anOpenAccount({ balance: aBalance({ totalMicro: credits(55) }) }));
const lastText = '$(credit-card) 812 credits';

async function worldWithGlance(): Promise<FakeWorld> {
	const world = fakeWorld();
	await world.memory.set('glance.v1', {
		text: lastText,
		spokenLabel: 'Creditbar: 812',
		fetchedAt: noonMs,
		madeFor: 'credits.remaining shown',
	});
	return world;
}

function underTest(world: FakeWorld) {
	const core = new FakeApp(restoring());
	let loads = 0;
	let failing: Error | null = null;
	const app = createLazyApp(world, firstView(world), async () => {
		loads++;
		if (failing) throw failing;
		return { createApp: () => core };
	});
	const views: AppView[] = [];
	app.onDidChangeView(view => views.push(view));
	return {
		app,
		core,
		views,
		loads: () => loads,
		failWith: (error: Error | null) => {
			failing = error;
		},
	};
}

describe('The first instants of a window', () => {
	it('show the balance of the last one before anything is loaded', async () => {
		const { app, loads } = underTest(await worldWithGlance());
		assert.equal(app.view.statusBar.text, lastText);
		assert.equal(app.view.statusBar.spokenLabel, 'Creditbar: 812');
		app.start();
		assert.equal(loads(), 0);
	});

	it('show the name alone when there is nothing to remember', () => {
		const { app } = underTest(fakeWorld());
		assert.equal(app.view.statusBar.text, '$(credit-card) Credits');
		assert.equal(app.view.contextKeys['creditbar.state'], 'restoring');
		assert.deepEqual(app.view.tree.rows, []);
	});

	it('ask neither for the time zone nor for the network', async () => {
		const world = fakeWorld({
			locale: {
				language: 'en',
				translations: {},
				get timeZone(): string {
					throw new Error('The time zone was asked for.');
				},
			},
		});
		const { app } = underTest(world);
		app.start();
		assert.deepEqual(world.network.calls, []);
	});

	it('are over with the first turn of the clock', async () => {
		const world = fakeWorld();
		const { app, core, loads } = underTest(world);
		app.start();
		await world.timers.advance(0);
		assert.equal(loads(), 1);
		assert.equal(core.timesStarted, 1);
	});

	it('do not lose the balance to a core that is still reading the session', async () => {
		const world = await worldWithGlance();
		const { app, core, views } = underTest(world);
		app.start();
		await world.timers.advance(0);
		core.show(restoring());
		assert.equal(app.view.statusBar.text, lastText);
		assert.deepEqual(views, []);
		core.show(opened());
		assert.equal(app.view.statusBar.text, '$(warning) 55 credits');
		assert.equal(views.length, 1);
	});

	it('do not last: another backend later is read from the beginning', async () => {
		const world = await worldWithGlance();
		const { app, core } = underTest(world);
		app.start();
		await world.timers.advance(0);
		core.show(opened());
		core.show(restoring());
		assert.equal(app.view.contextKeys['creditbar.state'], 'restoring');
		assert.doesNotMatch(JSON.stringify(app.view), /55|812/);
	});

	it('give way to a sign-in at once', async () => {
		const world = await worldWithGlance();
		const { app, core } = underTest(world);
		app.start();
		await world.timers.advance(0);
		core.show(viewOf({ kind: 'signedOut', reason: 'none' }));
		assert.doesNotMatch(app.view.statusBar.text, /812/);
	});
});

describe('What is asked for before the core is loaded', () => {
	it('is carried out once it is, in order', async () => {
		const { app, core, loads } = underTest(fakeWorld());
		await Promise.all([
			app.dispatch({ kind: 'claimDailyBonus' }),
			app.dispatch({ kind: 'refresh' }),
			app.readPanelMessage({ type: 'ready' }),
		]);
		assert.deepEqual(core.dispatched, [{ kind: 'claimDailyBonus' }, { kind: 'refresh' }]);
		assert.equal(core.timesStarted, 1);
		assert.equal(loads(), 1);
	});

	it('may be the account, for the menu of the editor', async () => {
		const { app, core } = underTest(fakeWorld());
		let heard = 0;
		app.accounts.onDidChange(() => heard++);
		assert.equal((await app.accounts.current())?.account.label, 'ada@example.com');
		assert.equal(await app.accounts.accessToken(), 'token-1');
		core.announceAccounts();
		assert.equal(heard, 1);
	});
});

describe('A core that cannot be loaded', () => {
	it('is told to who asked for something, and breaks nothing', async () => {
		const world = fakeWorld();
		const { app, failWith } = underTest(world);
		failWith(new Error('core.js is missing'));
		await app.dispatch({ kind: 'claimDailyBonus' });
		assert.deepEqual(world.prompts.messages, ['Creditbar could not start. The log has the details.']);
		assert.match(world.log.text, /core\.js is missing/);
		assert.equal(await app.accounts.current(), null);
		assert.equal(await app.accounts.accessToken(), null);
		assert.equal(await app.readPanelMessage({ type: 'ready' }), null);
	});

	it('is told in the user’s language', async () => {
		const text = 'Creditbar could not start. The log has the details.';
		const locale = { language: 'de', timeZone: 'UTC', translations: { [text]: 'Kein Start.' } };
		const world = fakeWorld({ locale });
		const { app, failWith } = underTest(world);
		failWith(new Error('core.js is missing'));
		await app.dispatch({ kind: 'claimDailyBonus' });
		assert.deepEqual(world.prompts.messages, ['Kein Start.']);
	});

	it('interrupts nobody at the start', async () => {
		const world = fakeWorld();
		const { app, failWith } = underTest(world);
		failWith(new Error('core.js is missing'));
		app.start();
		await world.timers.advance(0);
		assert.deepEqual(world.prompts.messages, []);
	});

	it('is tried again with the next question', async () => {
		const { app, core, failWith } = underTest(fakeWorld());
		failWith(new Error('busy'));
		await app.dispatch({ kind: 'refresh' });
		failWith(null);
		await app.dispatch({ kind: 'refresh' });
		assert.deepEqual(core.dispatched, [{ kind: 'refresh' }]);
	});
});

describe('A window that closes', () => {
	it('takes the core with it', async () => {
		const world = fakeWorld();
		const { app, core } = underTest(world);
		app.start();
		await world.timers.advance(0);
		app.dispose();
		assert.equal(core.timesDisposed, 1);
	});

	it('before the core was loaded starts nothing', async () => {
		const world = fakeWorld();
		const { app, core } = underTest(world);
		app.start();
		const asking = app.dispatch({ kind: 'refresh' });
		app.dispose();
		await asking;
		await settle();
		assert.equal(core.timesStarted, 0);
		assert.equal(core.timesDisposed, 1);
		assert.deepEqual(world.timers.delays, []);
	});
});

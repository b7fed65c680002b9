import assert from 'node:assert/strict';
import { recallGlance } from '../../src/app/glance';
import { openAnotherApp, openApp } from './appUnderTest';

async function openSignedIn() {
	const under = openApp({ scenario: 'pro' });
	await under.signIn();
	const text = () => under.app.view.statusBar.text.replace(/^\$\(.*?\) /, '');
	return { ...under, text, usual: text() };
}

describe('Choosing the style of the status bar (F50)', () => {
	it('previews every row that is marked, and keeps the chosen one', async () => {
		const { app, world, text, usual } = await openSignedIn();
		const seen: string[] = [];
		world.prompts.onActivate = () => seen.push(text());
		world.prompts.willPick('both.remaining');
		await app.dispatch({ kind: 'chooseStatusBarStyle' });
		assert.equal(seen.length, 3);
		assert.equal(seen[0], usual);
		assert.match(seen[1] ?? '', /^\d+% left$/);
		assert.match(seen[2] ?? '', / · \d+% left$/);
		assert.equal(text(), seen[2]);
		assert.equal(world.settings.read().statusBarStyle, 'both');
	});

	it('puts everything back when it is left without a choice', async () => {
		const { app, world, text, usual } = await openSignedIn();
		const seen = new Set<string>();
		world.prompts.onActivate = () => seen.add(text());
		await app.dispatch({ kind: 'chooseStatusBarStyle' });
		assert.ok(seen.size > 3);
		assert.equal(text(), usual);
		assert.equal(world.settings.read().statusBarStyle, 'credits');
	});

	it('begins at the style there is', async () => {
		const { app, world } = await openSignedIn();
		world.settings.change({ statusBarStyle: 'percent', statusBarFigure: 'used' });
		const seen: unknown[] = [];
		world.prompts.onActivate = id => seen.push(id);
		await app.dispatch({ kind: 'chooseStatusBarStyle' });
		assert.equal(seen[0], 'percent.used');
	});

	it('counts in every window at once, and in the first glance of the next', async () => {
		const first = await openSignedIn();
		const second = openAnotherApp(first);
		await second.quiet();
		first.world.prompts.willPick('percent.used');
		await first.app.dispatch({ kind: 'chooseStatusBarStyle' });
		assert.match(second.app.view.statusBar.text, /% used$/);
		const glance = recallGlance(first.world.memory, first.world.clock.now(), first.world.settings.read());
		assert.equal(glance?.text, first.app.view.statusBar.text);
	});
});

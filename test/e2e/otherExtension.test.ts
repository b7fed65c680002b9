// A second extension beside Creditbar, in an editor that a person uses.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { projectRoot } from '../harness/projectRoot';
import type { StatusBarItem } from '../harness/workbench/statusBarItem';
import { credits } from '../support/builders/credits';
import { ledgerOf, type Story, signIn, startStory } from './support/story';

const sampleExtension = join(projectRoot, 'test/sampleExtension');

describe('An extension that uses what Creditbar offers to others', () => {
	let story: Story;
	let sample: StatusBarItem;

	before(async () => {
		story = await startStory('pro', { alongside: [sampleExtension] });
		// Without events from the service, only a reading can move the figures.
		story.mock.control.setFeatures({ events: false });
		sample = story.workbench.statusBarItem('sample.credits', 'creditbar-test.sample');
	});

	after(() => story?.end());

	const left = () => ledgerOf(story.mock).balance.spendableMicro / credits(1);
	const showsWhatIsLeft = () => sample.waitForText(new RegExp(`^${left()} credits$`));

	it('is told nothing before somebody signs in', async () => {
		await sample.waitForText(/^No credits$/);
	});

	it('is told what is left as soon as somebody has', async () => {
		await signIn(story);
		await showsWhatIsLeft();
	});

	it('says that it spent, and every surface moves long before the next poll', async () => {
		const before = left();
		const textBefore = await story.surfaces.statusBar.text();
		const recorded = story.mock.control.record({ inputTokens: 90_000, outputTokens: 9_000 });
		assert.ok(recorded.ok && left() < before);
		await story.workbench.commandPalette.run('Sample: Ask');
		await showsWhatIsLeft();
		assert.notEqual(await story.surfaces.statusBar.text(), textBefore);
	});

	it('may spend on models only after the user allowed it', async () => {
		const { workbench, mock } = story;
		const before = left();
		const requests = ledgerOf(mock).usage.requests;
		await workbench.commandPalette.run('Sample: Chat');
		if (workbench.version === '1.100') {
			await workbench.notifications.waitFor(/Sample: there are no models\./);
			return;
		}
		await workbench.notifications.waitFor(/Sample .*wants to spend your AI credits/);
		assert.equal(ledgerOf(mock).usage.requests, requests);
		await workbench.notifications.press('Allow');
		await workbench.notifications.waitFor(/Sample: the answer has \d+ letters\./);
		assert.equal(ledgerOf(mock).usage.requests, requests + 1);
		assert.ok(left() < before);
		await showsWhatIsLeft();
	});

	it('is told when the user has signed out', async () => {
		await story.workbench.commandPalette.run('Creditbar: Sign Out');
		await sample.waitForText(/^No credits$/);
	});
});

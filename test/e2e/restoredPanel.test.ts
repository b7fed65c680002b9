// The panel is where it was left when the editor comes back: after a reload of the window, and after a restart.
// This host forgets secrets when a page is loaded anew, so the way back leads through a sign-in that a desktop editor
// does not ask for.
import assert from 'node:assert/strict';
import { type Story, signIn, startStory } from './support/story';

describe('The open panel', () => {
	let story: Story;

	before(async () => {
		story = await startStory('pro');
		await signIn(story);
		await story.workbench.commandPalette.run('Creditbar: Show Usage');
		const { content } = story.surfaces.panel;
		const models = content.getByRole('region', { name: 'Models', exact: true });
		await models.getByRole('button', { name: /^Requests/ }).click();
		assert.equal(await sortedBy(story), 'Requests');
	});

	after(() => story?.end());

	it('F5 is back, with its tab and its order, after the window was loaded anew', async () => {
		await story.workbench.reload();
		await assertRestored(story);
	});

	it('F5 is back, with its tab and its order, after the editor was restarted', async () => {
		await story.workbench.restart();
		await assertRestored(story);
	});
});

async function assertRestored(story: Story): Promise<void> {
	const { workbench, surfaces } = story;
	assert.equal(await surfaces.panel.title(), 'Creditbar');
	const page = await workbench.pageOpenedBy(() =>
		surfaces.panel.content.getByRole('button', { name: 'Sign in', exact: true }).click(),
	);
	await page
		.getByRole('button', { name: /^Continue as/ })
		.first()
		.click();
	await surfaces.panel.content.getByRole('tab', { name: 'Usage', selected: true }).waitFor();
	assert.equal(await sortedBy(story), 'Requests');
	assert.equal(await workbench.page.locator('.part.editor .tab').count(), 1, 'one panel, not two');
}

async function sortedBy({ surfaces }: Story): Promise<string> {
	const models = surfaces.panel.content.getByRole('region', { name: 'Models', exact: true });
	const sorted = models.locator('th[aria-sort="descending"]');
	return (await sorted.innerText()).trim();
}

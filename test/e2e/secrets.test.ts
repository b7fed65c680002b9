// Every secret the service hands out carries its mark, so a search for the mark finds whatever leaked.
import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { ledgerOf, type Story, signIn, startStory } from './support/story';
import { tracesOf } from './support/tracesOf';

describe('The secrets of a signed-in developer', () => {
	let story: Story;
	/** What the window said to its console and asked the network for, from its start. */
	const heard: string[] = [];

	before(async () => {
		story = await startStory('freeBonusReady');
		const { page } = story.workbench;
		page.on('console', message => heard.push(message.text()));
		page.on('request', request => heard.push(request.url()));
		await signIn(story);
	});

	after(() => story?.end());

	it('are in no file, log, storage, page, panel, console or address after a day of work (T19)', async () => {
		const { mock, workbench, surfaces } = story;
		await workbench.commandPalette.run('Creditbar: Open Account Panel');
		await surfaces.panel.content.getByRole('tab', { name: /^Usage/ }).click();
		const { claims } = ledgerOf(mock);
		await workbench.commandPalette.run('Creditbar: Claim Daily Bonus');
		await eventually('the bonus is claimed', () => ledgerOf(mock).claims === claims + 1);
		const refreshes = () => mock.control.state().oauth.refreshes;
		mock.control.oauth.expireAccessTokens();
		await surfaces.tree.pressTitleAction('Refresh');
		await eventually('the session is renewed', () => refreshes() > 0);

		const secrets = secretsOf(story);
		const told = mock.control.exchanges().map(({ path, query }) => path + query);
		const shown = [await workbench.page.content(), await surfaces.panel.content.locator('html').innerHTML()];
		for (const text of [...heard, ...told, ...shown])
			assert.deepEqual(
				secrets.filter(secret => text.includes(secret)),
				[],
				text.slice(0, 300),
			);
		assert.deepEqual(await tracesOf(workbench, secrets), []);
	});

	it('would be found by that search, if one were written down', async () => {
		const { workbench } = story;
		const [secret = ''] = secretsOf(story);
		await workbench.page.evaluate(text => localStorage.setItem('leak', text), `Bearer ${secret}`);
		assert.deepEqual(await tracesOf(workbench, [secret]), [`browser storage: ${secret}`]);
		await workbench.page.evaluate(() => localStorage.removeItem('leak'));
	});
});

/** Tokens and device codes begin like this. A sign-in code does its way through addresses, once, and is used up then. */
function secretsOf({ mock }: Story): string[] {
	const [canary = '', accessToken = ''] = mock.control.state().oauth.canaries;
	return [accessToken, `cb-refresh-${canary}`, `cb-device-${canary}`];
}

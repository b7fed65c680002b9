// A service that comes and goes, seen by somebody who only wants to work.
import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { left } from './support/figures';
import { logText } from './support/logText';
import { ledgerOf, type Story, signIn, startStory } from './support/story';

describe('A developer on a day on which everything goes wrong', () => {
	let story: Story;
	const balance = () => `${left(ledgerOf(story.mock).balance.spendableMicro)} credits`;

	before(async () => {
		story = await startStory('freeBonusReady');
		await signIn(story);
		await story.workbench.notifications.dismissAll();
	});

	after(() => story?.end());

	it('keeps the figures and reads why they are not new, without a pop-up, when the network wants a sign-in (T9, N6)', async () => {
		const { mock, workbench, surfaces } = story;
		const figures = balance();
		await workbench.commandPalette.run('Creditbar: Open Account Panel');
		await surfaces.panel.content.getByText(figures).first().waitFor();
		mock.control.addFault({ route: '*', kind: 'html', times: null });
		await surfaces.tree.pressTitleAction('Refresh');
		await surfaces.panel.content
			.getByText(/got in the way, such as a proxy/)
			.first()
			.waitFor();
		await surfaces.panel.content.getByRole('button', { name: 'Open settings' }).waitFor();
		await surfaces.statusBar.waitForText(new RegExp(figures.replaceAll('.', '\\.')));
		await surfaces.tree.row(figures).waitFor();
		const body = await surfaces.panel.content.locator('body').innerText();
		assert.doesNotMatch(body, /airport/i);
		assert.deepEqual(await workbench.notifications.texts(), []);
	});

	it('is up to date by the next press of Retry, once the network is back', async () => {
		const { mock, surfaces } = story;
		mock.control.clearFaults();
		assert.ok(mock.control.record({ outputTokens: 3_000 }).ok);
		await surfaces.panel.content.getByRole('button', { name: 'Retry' }).first().click();
		await surfaces.panel.content.locator('.notice-message').waitFor({ state: 'hidden' });
		await surfaces.panel.content.getByText(balance()).first().waitFor();
	});

	it('goes on after a token was refused in the middle of it (T17)', async () => {
		const { mock, surfaces } = story;
		const refreshes = () => mock.control.state().hits['/oauth/token'] ?? 0;
		const before = refreshes();
		mock.control.oauth.expireAccessTokens();
		assert.ok(mock.control.record({ outputTokens: 3_000 }).ok);
		await surfaces.tree.pressTitleAction('Refresh');
		await surfaces.tree.row(balance()).waitFor();
		await eventually('the token is renewed', () => refreshes() === before + 1);
	});

	it('finds one panel, however often it is asked for (V9)', async () => {
		const { workbench } = story;
		for (const command of [
			'Creditbar: Open Account Panel',
			'Creditbar: Show Usage',
			'Creditbar: Open Account Panel',
		])
			await workbench.commandPalette.run(command);
		const tabs = workbench.page.locator('.part.editor .tab', { hasText: 'Creditbar' });
		assert.equal(await tabs.count(), 1);
	});

	it('loses nothing by closing the panel while its button is at work, and the log stays clean (V4)', async () => {
		const { mock, workbench, surfaces } = story;
		const before = ledgerOf(mock).claims;
		mock.control.addFault({ route: 'claimDailyBonus', kind: 'delay', when: 'after', delayMs: 2_000 });
		await workbench.commandPalette.run('Creditbar: Open Account Panel');
		await surfaces.panel.content.getByRole('tab', { name: 'Credits' }).click();
		await surfaces.panel.content
			.getByRole('button', { name: /^Claim/ })
			.first()
			.click();
		await eventually('the service has the claim', () => ledgerOf(mock).claims === before + 1);
		await surfaces.panel.close();
		await workbench.notifications.waitFor(/You got .* credits?\./);
		assert.doesNotMatch(await logText(workbench), /Webview is disposed|Unhandled|rejected promise/i);
		await workbench.notifications.dismissAll();
	});

	it('lets the page of the panel reach no file but its own (V8)', async () => {
		const { workbench, surfaces } = story;
		await workbench.commandPalette.run('Creditbar: Open Account Panel');
		await surfaces.panel.content.getByRole('heading', { level: 1 }).first().waitFor();
		const loaded = await surfaces.panel.content.locator('body').evaluate(async body => {
			const own = body.ownerDocument.querySelector<HTMLLinkElement>('link[rel=stylesheet]')?.href ?? '';
			const load = (href: string) =>
				new Promise<string>(resolve => {
					const link = body.ownerDocument.createElement('link');
					link.rel = 'stylesheet';
					link.onload = () => resolve('loaded');
					// A request that is never answered has not loaded anything either.
					setTimeout(() => resolve('not loaded'), 5_000);
					link.onerror = () => resolve('not loaded');
					link.href = href;
					body.ownerDocument.head.append(link);
				});
			const outside = own.replace(/dist\/webview\/panel\.css.*$/, '');
			return {
				own: await load(`${own}?again`),
				around: await Promise.all(
					['package.json', 'dist/host/extension.js', 'media/icon.png'].map(path => load(outside + path)),
				),
			};
		});
		assert.deepEqual(loaded, { own: 'loaded', around: ['not loaded', 'not loaded', 'not loaded'] });
	});

	it('is asked once to sign in again when the service has ended the session (T10)', async () => {
		const { mock, workbench, surfaces } = story;
		mock.control.oauth.endAllSessions();
		await surfaces.tree.pressTitleAction('Refresh');
		await surfaces.statusBar.waitForText(/Sign in/);
		await surfaces.panel.content
			.getByText(/Your session has ended/)
			.first()
			.waitFor();
		const asked = mock.control.state().hits['overview'];
		await workbench.commandPalette.run('Creditbar: Claim Daily Bonus');
		await workbench.notifications.waitFor(/Sign in to Creditbar first/);
		assert.equal(mock.control.state().hits['overview'], asked);
	});
});

// Whose account it is, where it is opened, how it stays up to date and how its session lives and ends.
import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { left } from './support/figures';
import { ledgerOf, type Story, signIn, startStory } from './support/story';

describe('The account', () => {
	let story: Story;

	before(async () => {
		story = await startStory('pro');
		await signIn(story);
		await dismissGreeting(story);
	});

	after(() => story?.end());

	it('F1 opens from the status bar, from the side bar and from the palette', async () => {
		const { workbench, surfaces } = story;
		const ways: readonly (() => Promise<void>)[] = [
			() => surfaces.statusBar.press(),
			() => surfaces.tree.pressTitleAction('Open Account Panel'),
			() => workbench.commandPalette.run('Creditbar: Open Account Panel'),
		];
		for (const open of ways) {
			await open();
			await region(story, 'Account').waitFor();
			await surfaces.panel.close();
		}
	});

	it('F2 says in panel and side bar who is signed in', async () => {
		const { mock, workbench, surfaces } = story;
		const { email } = ledgerOf(mock);
		await workbench.commandPalette.run('Creditbar: Open Account Panel');
		const header = region(story, 'Account');
		await header.getByText('Noor Haddad', { exact: true }).waitFor();
		await header.getByText(email, { exact: true }).waitFor();
		await header.getByText('NH', { exact: true }).waitFor();
		const [first] = await surfaces.tree.rows();
		assert.equal(first?.name, `Noor Haddad, ${email}`);
	});

	it('F3 keeps identity and Sign out while parts cannot be loaded, and loads them when asked again', async () => {
		const { mock, surfaces } = story;
		await region(story, 'Account').getByRole('button', { name: 'Sign out' }).click();
		mock.control.addFault({ route: 'overview', kind: 'section', section: 'referral', times: null });
		await signIn(story);
		await dismissGreeting(story);
		await tab(story, 'Referral').click();
		const referral = region(story, 'Referral');
		await referral.getByRole('button', { name: /Retry/ }).waitFor();
		const header = region(story, 'Account');
		await header.getByText(ledgerOf(mock).email, { exact: true }).waitFor();
		await header.getByRole('button', { name: 'Sign out' }).waitFor();
		await surfaces.tree.row('Sign out').waitFor();
		assert.doesNotMatch(await referral.innerText(), /internal|error|[45]\d\d/i, 'no word of the server');

		mock.control.clearFaults();
		await referral.getByRole('button', { name: /Retry/ }).click();
		await referral.getByText(ledgerOf(mock).referral.code, { exact: true }).first().waitFor();
	});

	it('F4 says plan, status, period and renewal, and leads to the prices', async () => {
		const { mock, workbench } = story;
		const { subscription } = ledgerOf(mock);
		await workbench.commandPalette.run('Creditbar: Show Plan and Billing');
		const plan = region(story, 'Plan');
		await plan.getByText(subscription.plan.name, { exact: true }).first().waitFor();
		await plan.getByText('Active', { exact: true }).first().waitFor();
		const dates = [
			['Period started', subscription.currentPeriod?.startAt],
			['Period ends', subscription.currentPeriod?.endAt],
			['Renews', subscription.nextRenewalAt],
		] as const;
		const shown = await plan.innerText();
		for (const [label, at] of dates) assert.ok(shown.includes(`${label}\n${day(at)}`), `${label}: ${shown}`);
		const page = await workbench.pageOpenedBy(() =>
			plan.getByRole('button', { name: 'See plans and prices' }).click(),
		);
		assert.match(page.url(), /pricing/);
		await page.close();
	});

	it('F5 reads everything anew when the panel is opened again or loaded anew, with nobody asking', async () => {
		const { mock, workbench, surfaces } = story;
		await surfaces.panel.close();
		const spend = () => assert.ok(mock.control.record({ outputTokens: 3_000 }).ok);
		const showsTheLedger = async () => {
			const { spendableMicro } = ledgerOf(mock).balance;
			await tab(story, 'Credits').click();
			await region(story, 'Balance')
				.getByText(`${left(spendableMicro)} credits`)
				.first()
				.waitFor();
		};
		spend();
		await workbench.commandPalette.run('Creditbar: Open Account Panel');
		await showsTheLedger();
		spend();
		await workbench.commandPalette.run('Developer: Reload Webviews');
		await showsTheLedger();
	});

	it('F6 asks to sign in again, in each place once and by no pop-up, when the session was ended', async () => {
		const { mock, workbench, surfaces } = story;
		mock.control.oauth.endAllSessions();
		await surfaces.tree.pressTitleAction('Refresh');
		await surfaces.statusBar.waitForText(/Sign in/);
		assert.match(await surfaces.tree.welcomeText(), /Sign in/);
		const { content } = surfaces.panel;
		await content.getByRole('heading', { name: 'Sign in again' }).waitFor();
		assert.equal(await content.getByRole('button', { name: 'Sign in', exact: true }).count(), 1);
		assert.deepEqual(await workbench.notifications.texts(), []);
		await signIn(story);
		await region(story, 'Account').getByText('Noor Haddad', { exact: true }).waitFor();
		await dismissGreeting(story);
	});

	it('F6 goes on by itself when its access has run out and when another device signs in', async () => {
		const { mock, workbench, surfaces } = story;
		const { refreshes } = mock.control.state().oauth;
		await mock.control.issueSession();
		mock.control.oauth.expireAccessTokens();
		assert.ok(mock.control.record({ outputTokens: 3_000 }).ok);
		await surfaces.tree.pressTitleAction('Refresh');
		await surfaces.tree.row(`${left(ledgerOf(mock).balance.spendableMicro)} credits`).waitFor();
		// The new balance may come by the live events before the refresh has been answered.
		await eventually('a new access token', () => mock.control.state().oauth.refreshes > refreshes);
		assert.equal(mock.control.state().oauth.refreshes, refreshes + 1);
		assert.deepEqual(await workbench.notifications.texts(), []);
	});

	it('F2 signs out beside the name', async () => {
		const { surfaces } = story;
		await region(story, 'Account').getByRole('button', { name: 'Sign out' }).click();
		await surfaces.statusBar.waitForText(/Sign in/);
		await surfaces.panel.content.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
	});
});

async function dismissGreeting({ workbench }: Story): Promise<void> {
	await workbench.notifications.waitFor(/Signed in to Creditbar as/);
	await workbench.notifications.dismissAll();
}

function region({ surfaces }: Story, name: string) {
	return surfaces.panel.content.getByRole('region', { name, exact: true });
}

function tab({ surfaces }: Story, name: string) {
	return surfaces.panel.content.getByRole('tab', { name });
}

function day(at: string | null | undefined): string {
	assert.ok(at, 'the ledger has this date');
	return new Date(at).toLocaleDateString('en-US', { dateStyle: 'medium' });
}

// The first day with Creditbar, from the signed-out window to the signed-out window.
import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { left, used } from './support/figures';
import { ledgerOf, type Story, signIn, startStory } from './support/story';
import { tracesOf } from './support/tracesOf';

describe('A developer on the free plan', () => {
	let story: Story;

	before(async () => {
		story = await startStory('freeBonusReady');
	});

	after(() => story?.end());

	it('is offered to sign in by the status bar, the side bar and the panel, and by no pop-up', async () => {
		const { workbench, surfaces } = story;
		await surfaces.statusBar.waitForText(/Sign in/);
		await surfaces.tree.open();
		assert.match(await surfaces.tree.welcomeText(), /Sign in to see your AI credits/);
		await workbench.commandPalette.run('Creditbar: Open Account Panel');
		await surfaces.panel.content.getByRole('button', { name: 'Sign in' }).waitFor();
		assert.deepEqual(await workbench.notifications.texts(), []);
		assert.equal(story.mock.control.exchanges().length, 0, 'nothing is asked of the backend before that');
	});

	it('signs in on the page in the browser and is greeted by e-mail address', async () => {
		await signIn(story);
		const { email } = ledgerOf(story.mock);
		const greeting = await story.workbench.notifications.waitFor(/Signed in to Creditbar as/);
		assert.ok(greeting.includes(email), greeting);
		await story.workbench.notifications.dismissAll();
	});

	it('F10 sees the figures of the ledger in the status bar, the side bar and the panel', async () => {
		await assertFigures(story);
	});

	it('F1 is in the Accounts menu of the editor', async () => {
		const { email } = ledgerOf(story.mock);
		const entries = await story.workbench.accountsMenu.entries();
		assert.ok(
			entries.some(entry => entry.includes(email)),
			entries.join(', '),
		);
	});

	it('F30 claims the daily bonus from the palette, and all three show the new balance, the streak and the next date', async () => {
		const { mock, workbench } = story;
		const before = ledgerOf(mock);
		await workbench.commandPalette.run('Creditbar: Claim Daily Bonus');
		await workbench.notifications.waitFor(/You got .* credits?\. Next bonus in/);
		const after = ledgerOf(mock);
		assert.equal(after.claims, before.claims + 1);
		assert.ok(after.balance.spendableMicro > before.balance.spendableMicro);
		await assertFigures(story);
		const bonus = story.surfaces.panel.content.getByRole('region', { name: 'Daily bonus' });
		await bonus.getByText(`${after.dailyBonus.streak.current} days in a row`).first().waitFor();
		await bonus.getByText('Claimed today').first().waitFor();
		await workbench.notifications.dismissAll();
	});

	it('F30 hears when the next bonus comes on a second try, and the ledger still has one grant for today', async () => {
		const { mock, workbench } = story;
		const before = ledgerOf(mock);
		await workbench.commandPalette.run('Creditbar: Claim Daily Bonus');
		await workbench.notifications.waitFor(/already claimed\. Next bonus in .*, on /);
		assert.equal(ledgerOf(mock).claims, before.claims);
		await workbench.notifications.dismissAll();
	});

	it('spends credits elsewhere and sees the new balance after a refresh from the side bar', async () => {
		const { mock, surfaces } = story;
		const spent = mock.control.record({ outputTokens: 4_000 });
		assert.ok(spent.ok);
		await surfaces.tree.pressTitleAction('Refresh');
		await assertFigures(story);
	});

	it('finds the panel where it was after the window was loaded anew (V5)', async () => {
		const { workbench, surfaces } = story;
		await workbench.reload();
		// This host forgets secrets when a window is loaded anew; a desktop editor does not.
		await surfaces.panel.content.getByRole('button', { name: 'Sign in' }).waitFor();
		await surfaces.statusBar.waitForText(/Sign in/);
	});

	it('signs in again from the panel', async () => {
		const { workbench, surfaces } = story;
		const page = await workbench.pageOpenedBy(() =>
			surfaces.panel.content.getByRole('button', { name: 'Sign in' }).click(),
		);
		await page
			.getByRole('button', { name: /^Continue as/ })
			.first()
			.click();
		await assertFigures(story);
	});

	it('F7 signs out, and no figure and no name of the account is left in any surface or store', async () => {
		const { mock, workbench, surfaces } = story;
		const { email, accountId } = ledgerOf(mock);
		await workbench.commandPalette.run('Creditbar: Sign Out');
		await surfaces.statusBar.waitForText(/Sign in/);
		await surfaces.panel.content.getByRole('button', { name: 'Sign in' }).waitFor();
		const seen = [
			await surfaces.statusBar.label(),
			await surfaces.tree.welcomeText(),
			await surfaces.panel.content.locator('body').innerText(),
		].join('\n');
		assert.ok(!seen.includes(email), seen);
		assert.doesNotMatch(seen, /\d+ credits/);
		// The editor writes its storage down a moment later.
		let traces: string[] = [];
		await eventually('nothing is left of the account', async () => {
			traces = await tracesOf(workbench, [email, accountId, 'eyJ']);
			return traces.length === 0;
		}).catch(() => assert.deepEqual(traces, []));
	});
});

/** Waits until the surfaces have caught up with the ledger, and fails with what they say instead when they do not. */
async function assertFigures({ mock, workbench, surfaces }: Story): Promise<void> {
	const { balance, grants } = ledgerOf(mock);
	const spendable = `${left(balance.spendableMicro)} credits`;
	await surfaces.statusBar.waitForText(figure(spendable));
	await surfaces.tree.row(spendable).waitFor();
	const rows = await surfaces.tree.rows();
	const shown = (label: string) => rows.find(row => row.label === label)?.description;
	assert.equal(shown('Used'), used(balance.usedMicro));
	assert.equal(shown('Trial, bonus and other credits'), left(balance.otherMicro));

	if (!(await surfaces.panel.frame.isVisible()))
		await workbench.commandPalette.run('Creditbar: Open Account Panel');
	const credits = surfaces.panel.content.getByRole('region', { name: 'Balance' });
	await credits.getByText(figure(spendable)).first().waitFor();
	const buckets = surfaces.panel.content.getByRole('region', { name: 'Buckets' });
	const active = grants.filter(grant => grant.status === 'active' || grant.status === 'pending');
	assert.equal(await buckets.getByRole('row').count(), active.length + 1, 'one row a bucket and the header');
	for (const grant of active)
		await buckets
			.getByText(figure(left(grant.remainingMicro)))
			.first()
			.waitFor();
}

/** The figure and nothing more, but for the exact value that the panel speaks after it. */
function figure(text: string): RegExp {
	return new RegExp(`^\\s*${text.replaceAll('.', '\\.')}(\\s*\\(.*\\))?$`);
}

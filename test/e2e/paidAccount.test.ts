// A developer on a paid plan looks up usage, buys credits, cancels and resumes the plan, and writes to the people
// behind the service.
import assert from 'node:assert/strict';
import { left } from './support/figures';
import { ledgerOf, type Story, signIn, startStory } from './support/story';

describe('A developer on a paid plan', () => {
	let story: Story;

	before(async () => {
		story = await startStory('pro', { viewport: { width: 1280, height: 1000 } });
		await signIn(story);
		await story.workbench.notifications.dismissAll();
	});

	after(() => story?.end());

	it('F20 F21 sees requests, tokens and models added up, as the ledger has them', async () => {
		const { mock, workbench, surfaces } = story;
		await workbench.commandPalette.run('Creditbar: Show Usage');
		const { content } = surfaces.panel;
		const { usage } = ledgerOf(mock);
		const summary = content.getByRole('region', { name: 'Summary' });
		await summary.getByText(usage.requests.toLocaleString('en-US'), { exact: true }).first().waitFor();
		const models = content.getByRole('region', { name: 'Models' });
		await models.getByRole('row').nth(usage.modelsUsed.length).waitFor();
		assert.equal(await models.getByRole('row').count(), usage.modelsUsed.length + 1);
	});

	it('F23 pages through single requests, 20 at a time, without a gap', async () => {
		const { panel } = story.surfaces;
		const requests = panel.content.getByRole('region', { name: 'Requests' });
		await requests.getByText('Requests 1 to 20').first().waitFor();
		await requests.getByRole('button', { name: 'Next' }).click();
		await requests.getByText('Requests 21 to 40').first().waitFor();
		await requests.getByRole('button', { name: 'Previous' }).click();
		await requests.getByText('Requests 1 to 20').first().waitFor();
	});

	it('F40 buys credits on the payment page and sees them arrive', async () => {
		const { mock, workbench, surfaces } = story;
		const before = ledgerOf(mock);
		await workbench.commandPalette.run('Creditbar: Buy Credits');
		const purchase = surfaces.panel.content.getByRole('region', { name: 'Buy credits' });
		const number = purchase.getByRole('spinbutton');
		await number.fill('25');
		await purchase.getByText('$2.50').first().waitFor();
		const page = await workbench.pageOpenedBy(() => purchase.getByRole('button', { name: /^Buy/ }).click());
		await page.getByRole('button', { name: /^Pay/ }).click();
		await purchase
			.getByText(/^Arrived/)
			.first()
			.waitFor({ timeout: 60_000 });
		const after = ledgerOf(mock);
		assert.equal(after.purchases, before.purchases + 1);
		assert.equal(after.balance.additionalMicro - before.balance.additionalMicro, 25_000_000);
		await surfaces.tree.row(`${left(after.balance.spendableMicro)} credits`).waitFor();
		const orders = surfaces.panel.content.getByRole('region', { name: 'Orders' });
		await orders.getByText('$2.50').first().waitFor();
	});

	it('F41 cancels the plan after a question that names the date, and takes it back (P9)', async () => {
		const { mock, workbench } = story;
		await workbench.commandPalette.run('Creditbar: Cancel Subscription');
		const question = await workbench.dialog.text();
		assert.match(question, /Cancel the Pro plan\?/);
		assert.match(question, /You keep Pro and its credits until .*20\d\d/);
		await workbench.dialog.press('Cancel plan');
		await workbench.notifications.waitFor(/is canceled/);
		assert.equal(ledgerOf(mock).subscription.cancelAtPeriodEnd, true);
		await workbench.notifications.dismissAll();
		await workbench.commandPalette.run('Creditbar: Resume Subscription');
		await workbench.notifications.waitFor(/goes on/);
		assert.equal(ledgerOf(mock).subscription.cancelAtPeriodEnd, false);
		await workbench.notifications.dismissAll();
	});

	it('F31 copies the referral link', async () => {
		const { mock, workbench } = story;
		await workbench.commandPalette.run('Creditbar: Copy Referral Link');
		const { shareUrl } = ledgerOf(mock).referral;
		await assert.doesNotReject(async () => {
			while ((await workbench.clipboardText()) !== shareUrl) await workbench.page.waitForLoadState();
		});
	});

	it('F42 reports a bug under the e-mail address of the account', async () => {
		const { mock, workbench, surfaces } = story;
		await workbench.commandPalette.run('Creditbar: Report Bug');
		const feedback = surfaces.panel.content.getByRole('region', { name: 'Feedback' });
		await feedback.getByRole('textbox', { name: 'Title' }).fill('The chart is upside down');
		await feedback.getByRole('textbox', { name: 'Description' }).fill('Since this morning. <b>Really</b>.');
		await feedback.getByRole('button', { name: 'Send' }).click();
		await feedback
			.getByText(/Thank you|received/i)
			.first()
			.waitFor();
		const [sent] = ledgerOf(mock).feedback;
		assert.equal(sent?.input.title, 'The chart is upside down');
		assert.equal(sent?.input.description, 'Since this morning. <b>Really</b>.');
		assert.equal(sent?.input.diagnostics, undefined, 'nothing about the machine is sent unasked');
	});
});

// Where the credits are, what they are spent on, and what happens near the end of them, for accounts of several kinds.
import assert from 'node:assert/strict';
import { left, used } from './support/figures';
import { shownCards } from './support/shown';
import { changeScenario, ledgerOf, type Story, signIn, startStory } from './support/story';

const dayMs = 24 * 60 * 60_000;

describe('The credits', () => {
	let story: Story;

	before(async () => {
		story = await startStory('rollover', { viewport: { width: 1280, height: 1000 } });
		await signIn(story);
		await story.workbench.notifications.dismissAll();
		await story.workbench.commandPalette.run('Creditbar: Open Account Panel');
	});

	after(() => story?.end());

	it('F11 stand in four cards and a bar that says how much of the allowance is used', async () => {
		const { balance, subscription } = ledgerOf(story.mock);
		assert.ok(balance.totalMicro > subscription.allocationMicro, 'the total is more than the allowance');
		await region(story, 'Balance').waitFor();
		assert.deepEqual(await shownCards(story.surfaces.panel), {
			Total: left(balance.totalMicro),
			Used: used(balance.usedMicro),
			Available: left(balance.availableMicro),
			Additional: left(balance.additionalMicro),
		});
		const bar = region(story, 'Balance').getByRole('meter', { name: 'Allowance used' });
		// Only nothing is 0 %, and only everything is 100 %.
		const percent = Math.min(99, Math.max(1, Math.round((100 * balance.usedMicro) / balance.totalMicro)));
		assert.match((await bar.getAttribute('aria-valuetext')) ?? '', new RegExp(`^${percent}% used`));
	});

	it('F12 are listed in the order in which they are spent, with the rule for what is left over', async () => {
		const { grants, subscription } = ledgerOf(story.mock);
		const live = grants.filter(({ status }) => status === 'active');
		const buckets = region(story, 'Buckets');
		await buckets.getByText('Spent next: Rolled over', { exact: true }).waitFor();
		const rows = buckets.getByRole('row');
		assert.equal(await rows.count(), live.length + 1);
		for (const [index, grant] of live.entries()) {
			const words = await rows.nth(index + 1).innerText();
			assert.ok(words.includes(left(grant.remainingMicro)), `${index}: ${words}`);
			assert.equal(/^\s*Spent next\s*$/m.test(words), index === 0, `only the first one is next: ${words}`);
			assert.match(words, grant.expiresAt === null ? /Never/ : /\d+ days/);
		}
		const most = subscription.rollover.maxMicro ?? 0;
		const balance = region(story, 'Balance');
		await balance.getByText(`Up to ${left(most)} credits can roll over into the next period.`).waitFor();
		await balance.getByText(/^Resets in \d+ days, on /).waitFor();
	});

	it('F17 come with tips that fit the account', async () => {
		const tips = await region(story, 'Tips').getByRole('listitem').allInnerTexts();
		assert.ok(tips.length >= 4 && tips.length <= 6, tips.join('\n'));
		assert.ok(tips.some(tip => tip.startsWith('Spent next: Rolled over.')));
	});

	it('F13 of a trial say when it began and ends, and what is used and left of it', async () => {
		await changeScenario(story, 'trial');
		const { trial } = ledgerOf(story.mock);
		const card = region(story, 'Trial');
		await card.getByText('Active', { exact: true }).waitFor();
		await card.getByText(/^9 days left, until /).waitFor();
		await card.getByRole('meter', { name: 'Trial time left' }).waitFor();
		const words = await card.innerText();
		for (const fact of [
			`Started\n${day(trial.startedAt)}`,
			`Ends\n${day(trial.endsAt)}`,
			`Credits used\n${used(trial.usedMicro)}`,
			`Credits left\n${left(trial.remainingMicro)}`,
		])
			assert.ok(words.includes(fact), `${fact} in ${words}`);
		await story.surfaces.tree.row('Trial').waitFor();
	});

	it('F13 of a trial that has ended say so', async () => {
		await changeScenario(story, 'trialEnded');
		const card = region(story, 'Trial');
		await card.getByText('Ended', { exact: true }).first().waitFor();
		await card.getByText(`Your trial ended on ${day(ledgerOf(story.mock).trial.endsAt)}.`).waitFor();
		assert.equal(await card.getByRole('meter').count(), 0);
	});

	it('F14 of a new account hold free ones for a month, and are announced before they expire', async () => {
		const { mock, surfaces } = story;
		await changeScenario(story, 'newAccount');
		const free = ledgerOf(mock).grants.filter(({ kind }) => kind === 'freeQuota');
		assert.equal(free.length, 1);
		const row = region(story, 'Buckets').getByRole('row', { name: /^Free credits/ });
		assert.match(await row.innerText(), /(29|30|31) days|1 month/);

		const leftMs = Date.parse(free[0]?.expiresAt ?? '') - Date.parse(mock.control.state().now);
		mock.control.advance(leftMs - 2 * dayMs);
		await surfaces.tree.pressTitleAction('Refresh');
		assert.match(await row.filter({ hasText: 'soon' }).innerText(), /2 days, soon/);
		await region(story, 'Tips')
			.getByText(/^2 days left to use .* credits: what remains expires on /)
			.waitFor();
	});

	it('F15 at zero on the free plan: all three places say so, and the bonus or a plan is the way on', async () => {
		const { mock, workbench, surfaces } = story;
		await changeScenario(story, 'exhausted');
		await surfaces.statusBar.waitForText(/^\s*0 credits/);
		assert.equal(await surfaces.statusBar.emphasis(), 'warning');
		assert.match(await surfaces.statusBar.label(), /0 credits, Used up/);
		const [, balanceRow] = await surfaces.tree.rows();
		assert.match(balanceRow?.name ?? '', /^0 credits, Used up/);
		const balance = region(story, 'Balance');
		await balance.getByText(/AI actions pause until there are more; editing goes on as usual/).waitFor();
		const reset = new Date(ledgerOf(mock).balance.nextResetAt ?? '');
		const exactly = reset.toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
		const words = (await balance.innerText()).replaceAll('\u202f', ' ');
		assert.ok(words.includes(`New credits arrive on ${exactly.replaceAll('\u202f', ' ')}`), words);

		await balance.getByRole('button', { name: 'See plans' }).click();
		await region(story, 'Plans').getByRole('button', { name: 'Choose Pro' }).waitFor();
		await tab(story, 'Credits').click();
		await balance.getByRole('button', { name: /^Claim/ }).click();
		await workbench.notifications.waitFor(/You got .* credits?\./);
		await surfaces.statusBar.waitForText(/^\s*[1-9]/);
		await balance.getByText(/AI actions pause/).waitFor({ state: 'detached' });
		await workbench.notifications.dismissAll();
	});

	it('F15 at zero on a plan that may buy: the way on is the slider', async () => {
		const { surfaces } = story;
		await changeScenario(story, 'exhaustedPro');
		await region(story, 'Balance').getByRole('button', { name: 'Buy credits' }).click();
		const slider = region(story, 'Buy credits').getByRole('slider');
		await slider.waitFor();
		await surfaces.panel.content.locator('[role="slider"]:focus, input[type="range"]:focus').waitFor();
	});
});

function region({ surfaces }: Story, name: string) {
	return surfaces.panel.content.getByRole('region', { name, exact: true });
}

function tab({ surfaces }: Story, name: string) {
	return surfaces.panel.content.getByRole('tab', { name });
}

function day(at: string | null): string {
	return new Date(at ?? '').toLocaleDateString('en-US', { dateStyle: 'medium' });
}

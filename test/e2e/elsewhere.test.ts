// What happens to the account elsewhere, and what is foretold of it.
import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { left } from './support/figures';
import { ledgerOf, type Story, signIn, startStory } from './support/story';

describe('Somebody whose credits are spent elsewhere', () => {
	let story: Story;

	before(async () => {
		story = await startStory('heavyUser');
		await signIn(story);
		await story.workbench.notifications.dismissAll();
		await story.workbench.commandPalette.run('Creditbar: Open Account Panel');
		await story.surfaces.panel.content.getByRole('region', { name: 'Balance' }).waitFor();
	});

	after(() => story?.end());

	it('F10 sees it in the status bar, the side bar and the panel by the events of the service alone', async () => {
		const { mock, surfaces } = story;
		await eventually('the window listens', () => mock.control.state().openStreams === 1);
		// From here on nothing can be read: what moves, moves by events.
		mock.control.addFault({ route: 'overview', kind: 'status', status: 503, times: null });
		mock.control.addFault({ route: 'grants', kind: 'status', status: 503, times: null });
		const spent = mock.control.record({ outputTokens: 40_000 });
		assert.ok(spent.ok);
		const spendable = `${left(ledgerOf(mock).balance.spendableMicro)} credits`;
		await surfaces.statusBar.waitForText(new RegExp(spendable.replaceAll('.', '\\.')));
		await surfaces.tree.row(spendable).waitFor();
		const credits = surfaces.panel.content.getByRole('region', { name: 'Balance' });
		await credits.getByText(spendable).first().waitFor();
		mock.control.clearFaults();
		await surfaces.tree.pressTitleAction('Refresh');
		await surfaces.panel.content.getByText('Updated just now').first().waitFor();
	});

	it('F24 is told how long the credits last, in the side bar and in the panel', async () => {
		const { workbench, surfaces } = story;
		const rows = await surfaces.tree.rows();
		assert.equal(rows.find(({ label }) => label === 'Forecast')?.description, 'lasts past the reset');
		await workbench.commandPalette.run('Creditbar: Show Usage');
		const daily = surfaces.panel.content.getByRole('region', { name: 'Daily usage' });
		await daily.getByText(/^Your credits last past the reset on /).waitFor();
		await daily.getByText(/^Right 9 times out of 10 if you go on as in the last 29 days\.$/).waitFor();
	});

	it('F53 is told once when half of the allowance is used, and not for a day when they do not want to be', async () => {
		const { mock, workbench } = story;
		const use = (percent: number) => {
			for (let requests = 0; requests < 500; requests++) {
				const { usedMicro, totalMicro } = ledgerOf(mock).balance;
				if (usedMicro * 100 >= percent * totalMicro) return;
				mock.control.record({ inputTokens: 5_000_000, outputTokens: 0 });
			}
		};
		use(52);
		const alert = /You have used 5\d% of this period’s credits/;
		await workbench.notifications.waitFor(alert);
		const buttons = await workbench.notifications.buttons(alert);
		assert.deepEqual(buttons, ['Open account', 'Buy credits', 'Snooze…']);
		await workbench.notifications.press('Snooze…');
		assert.deepEqual(await workbench.quickInput.choices(), [
			'For 24 hours',
			'For 7 days',
			'Until credits are renewed',
			'Turn off',
		]);
		await workbench.quickInput.pick('For 24 hours');
		use(80);
		const spendable = `${left(ledgerOf(mock).balance.spendableMicro)} credits`;
		await story.surfaces.tree.row(spendable).waitFor();
		assert.deepEqual(await workbench.notifications.texts(), []);
	});
});

// A developer with a long history chooses what the status bar shows, hides everything before a call, and takes the
// history along in a file.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { eventually } from '../support/eventually';
import { left } from './support/figures';
import { ledgerOf, type Story, signIn, startStory } from './support/story';

describe('A developer with a long history', () => {
	let story: Story;

	before(async () => {
		story = await startStory('heavyUser', { viewport: { width: 1280, height: 1000 } });
		await signIn(story);
		await story.workbench.notifications.dismissAll();
	});

	after(() => story?.end());

	it('F50 sees every style in the status bar while moving through the list, and Escape puts it back', async () => {
		const { workbench, surfaces } = story;
		const usual = await surfaces.statusBar.text();
		await workbench.commandPalette.run('Creditbar: Choose Status Bar Style');
		// A key that comes before the list is lost.
		assert.equal((await workbench.quickInput.choices()).length, 6);
		await workbench.page.keyboard.press('ArrowDown');
		await surfaces.statusBar.waitForText(/^\s*\d+% left\s*$/);
		await workbench.page.keyboard.press('ArrowDown');
		await surfaces.statusBar.waitForText(/ · \d+% left\s*$/);
		await workbench.quickInput.dismiss();
		await surfaces.statusBar.waitForText(exactly(usual));
	});

	it('F50 keeps the chosen style', async () => {
		const { workbench, surfaces } = story;
		await workbench.commandPalette.run('Creditbar: Choose Status Bar Style');
		await workbench.quickInput.pick('Percent used');
		await surfaces.statusBar.waitForText(/\d+% used/);
		await workbench.commandPalette.run('Creditbar: Choose Status Bar Style');
		await workbench.quickInput.pick('Credits left');
		await surfaces.statusBar.waitForText(/credits/);
	});

	it('F54 hides names and figures in all three places and in the Accounts menu', async () => {
		const { mock, workbench, surfaces } = story;
		const { email, balance } = ledgerOf(mock);
		const figure = `${left(balance.spendableMicro)} credits`;
		await surfaces.tree.open();
		await surfaces.tree.row(figure).waitFor();
		await workbench.commandPalette.run('Creditbar: Open Account Panel');
		const account = surfaces.panel.content.locator('#account');
		await account.getByText(email).first().waitFor();
		await workbench.commandPalette.run('Creditbar: Toggle Privacy Mode');
		await surfaces.statusBar.waitForText(/••• credits/);
		assert.match(await surfaces.statusBar.label(), /hidden credits/);
		await surfaces.tree.row('••• credits').waitFor();
		await surfaces.panel.content.getByText('Privacy mode is on.').first().waitFor();
		const shown = [
			await workbench.page.locator('.part.sidebar').innerText(),
			await workbench.page.locator('.part.statusbar').innerText(),
			await surfaces.panel.content.locator('main').innerText(),
			(await workbench.accountsMenu.entries()).join('\n'),
		];
		for (const text of shown) {
			assert.ok(!text.includes(email), 'the e-mail address is on screen');
			assert.ok(!text.includes(left(balance.spendableMicro)), 'a figure is on screen');
		}
		assert.match(shown.at(-1) ?? '', /Hidden account [0-9a-f]{6}/);
	});

	it('F54 shows everything again from the panel', async () => {
		const { mock, workbench, surfaces } = story;
		const { email, balance } = ledgerOf(mock);
		await surfaces.panel.content.getByRole('button', { name: 'Turn off privacy mode' }).click();
		await surfaces.tree.row(`${left(balance.spendableMicro)} credits`).waitFor();
		const entries = await workbench.accountsMenu.entries();
		assert.ok(entries.some(entry => entry.includes(email)));
		assert.ok(!entries.some(entry => entry.includes('Hidden account')));
	});

	it('F25 exports every request to a file, equal to the ledger', async () => {
		const { mock, workbench, surfaces } = story;
		await workbench.commandPalette.run('Creditbar: Show Usage');
		const requests = surfaces.panel.content.getByRole('region', { name: 'Requests' });
		await requests.getByRole('button', { name: 'Export requests to a file' }).click();
		await workbench.quickInput.pick('All requests as CSV');
		// VS Code's own list of files; a key that comes before the suggested name is lost.
		const place = workbench.quickInput.box.getByRole('textbox').and(workbench.page.locator('input'));
		await eventually('a name is suggested', async () =>
			/creditbar-usage.*csv$/.test(await place.inputValue()),
		);
		await workbench.quickInput.box.getByRole('button', { name: 'OK', exact: true }).click();
		await workbench.notifications.waitFor(/12,000 requests exported to creditbar-usage-.*\.csv/);
		const folder = join(workbench.dataDir, 'workspace');
		const files = await readdir(folder);
		assert.equal(files.length, 1, files.join(', '));
		const [name = ''] = files;
		const rows: readonly Record<string, string>[] = parse(await readFile(join(folder, name), 'utf8'), {
			columns: true,
			record_delimiter: '\r\n',
		});
		const { usage } = ledgerOf(mock);
		assert.equal(rows.length, usage.requests);
		const micro = rows.map(row => Math.round(Number(row['credits']) * 1_000_000));
		assert.equal(
			micro.reduce((sum, cost) => sum + cost, 0),
			usage.creditsMicro,
		);
	});
});

function exactly(text: string): RegExp {
	return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}

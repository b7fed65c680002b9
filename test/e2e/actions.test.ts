// A developer lets a model work on a file: sees the cost before, during and after, cancels, runs dry, and goes on with
// the daily bonus.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { temporaryFolder } from '../harness/temporaryFolder';
import { eventually } from '../support/eventually';
import { left, used } from './support/figures';
import { ledgerOf, type Story, signIn, startStory } from './support/story';

const code = `export function largest(list: number[]) {
	return [...list].sort((a, b) => b - a)[0];
}
`;
/** Long enough for its cost to be seen in a balance of two decimals. */
const remark = `// One pass over the list instead of a sort: ${'quicker '.repeat(300)}`.trimEnd();

describe('A developer with a file to work on', () => {
	let story: Story;
	let file: string;

	before(async () => {
		const workspaceFolder = join(temporaryFolder(), 'workspace');
		await mkdir(workspaceFolder, { recursive: true });
		file = join(workspaceFolder, 'largest.ts');
		await writeFile(file, code);
		const settings = { 'creditbar.actions.confirmAboveCredits': 0, 'files.autoSave': 'off' };
		story = await startStory('freeBonusReady', { workspaceFolder, settings });
		// Nothing but the answers themselves may move a figure here.
		story.mock.control.setFeatures({ events: false });
	});

	after(() => story?.end());

	it('finds no action in the palette before signing in', async () => {
		await openFileFromExplorer(story);
		const offered = await story.workbench.commandPalette.offered('Creditbar: ');
		assert.ok(!offered.includes('Creditbar: Explain Code'), offered.join(', '));
		await signIn(story);
		await story.workbench.notifications.dismissAll();
	});

	it('F16 is offered the actions on a selection by the lightbulb and by the context menu', async () => {
		const { workbench, mock } = story;
		await selectAll(story);
		const menu = await openLightbulb(story);
		for (const title of ['Explain with Creditbar', 'Optimize with Creditbar', 'Document with Creditbar'])
			await menu.getByText(title, { exact: true }).waitFor();
		await workbench.page.keyboard.press('Escape');
		await workbench.page.locator('.view-line').first().click({ button: 'right' });
		await workbench.page.locator('.context-view .action-label', { hasText: 'Creditbar' }).first().waitFor();
		await workbench.page.keyboard.press('Escape');
		assert.equal(mock.control.state().hits['chat'] ?? 0, 0, 'being offered something costs nothing');
	});

	it('F10 F16 sees what it will cost, agrees, watches it, accepts the change, and every surface has the new balance', async () => {
		const { mock, workbench } = story;
		await openPanelBeside(story);
		await openFile(story);
		await selectAll(story);
		const before = ledgerOf(mock);
		const entriesBefore = entriesOf(story).length;
		// From here on the account itself cannot be read: what the surfaces show came with the answer.
		mock.control.addFault({ route: 'overview', kind: 'delay', delayMs: 600_000, times: null });
		mock.control.setVoice({ pauseAfterWords: 4, reply: `\`\`\`ts\n${remark}\n${code}\`\`\`\n` });

		await workbench.page.keyboard.press('Control+K');
		await workbench.page.keyboard.press('Shift+P');
		const question = await workbench.dialog.text();
		assert.match(question, /This will cost about [\d.]+ credits\./);
		assert.match(question, /Between [\d.]+ and [\d.]+ credits?, with Balanced 2 ×1\./);
		assert.equal(ledgerOf(mock).entries, before.entries, 'nothing is set aside before the yes');
		await workbench.dialog.press('Go on');
		await workbench.notifications.waitFor(/Optimizing largest\.ts.*so far, Balanced 2 ×1/);
		const typesNow = () =>
			entriesOf(story)
				.slice(entriesBefore)
				.map(({ type }) => type);
		assert.ok(typesNow().includes('holdOpened') && !typesNow().includes('holdEnded'), typesNow().join(', '));
		mock.control.setVoice({ pauseAfterWords: null });

		const row = await rowAfter(story, before.usage.requests);
		const cost = `${used(row.creditsMicro)} credits (estimated ${used(row.estimatedMicro ?? 0)})`;
		const message = await workbench.notifications.waitFor(/Optimized: /);
		assert.ok(message.includes(cost), `${message} has no ${cost}`);
		assert.equal(await readFile(file, 'utf8'), code, 'the file is as it was');
		const balance = left(ledgerOf(mock).balance.spendableMicro);
		assert.notEqual(balance, left(before.balance.spendableMicro));
		await shows(story, balance);
		const types = typesNow();
		assert.deepEqual([types[0], types.at(-1)], ['holdOpened', 'holdEnded'], types.join(', '));

		await workbench.notifications.press('Accept');
		await workbench.page
			.locator('.view-line', { hasText: '// One pass over the list instead of a sort' })
			.first()
			.waitFor();
		await workbench.commandPalette.run('File: Save');
		await eventually(
			'the change is in the file',
			async () => (await readFile(file, 'utf8')) === `${remark}\n${code}`,
		);
		mock.control.clearFaults();
		mock.control.setVoice({ reply: null });
	});

	it('F22 F23 finds the request with estimate and cost in the history, in the session of this window', async () => {
		const { mock, workbench, surfaces } = story;
		await workbench.commandPalette.run('Creditbar: Show Usage');
		const { content } = surfaces.panel;
		const row = newestRow(story);
		const requests = content.getByRole('region', { name: 'Requests' });
		const first = requests.getByRole('row').nth(1);
		// In a narrow panel some columns are folded away.
		await first.getByText('Optimize').first().waitFor({ state: 'attached' });
		const text = (await first.textContent()) ?? '';
		assert.ok(text.includes(used(row.creditsMicro)), text);
		await first.getByRole('button', { name: /^Show details of the request/ }).click();
		assert.ok(row.estimatedMicro, 'the request was estimated');
		for (const [name, micro] of [
			['Estimated cost', row.estimatedMicro],
			['Actual cost', row.creditsMicro],
		] as const)
			await requests
				.getByText(new RegExp(`${name}\\s*${micro / 1_000_000} credits?`))
				.first()
				.waitFor();
		const sessions = content.getByRole('region', { name: 'Sessions' });
		await sessions.getByText('This window').first().waitFor();
		assert.equal(mock.control.exchanges().filter(({ route }) => route === 'chat').length, 1);
	});

	it('F16 cancels half way and pays for what was said until then', async () => {
		const { mock, workbench } = story;
		await openFile(story);
		const before = ledgerOf(mock).usage.requests;
		mock.control.setVoice({ pauseAfterWords: 5 });
		await workbench.commandPalette.run('Creditbar: Explain Code');
		await workbench.dialog.press('Go on');
		await workbench.notifications.waitFor(/so far/);
		await workbench.notifications.press('Cancel');
		const message = await workbench.notifications.waitFor(/^Canceled\. It cost/);
		mock.control.setVoice({ pauseAfterWords: null });
		const row = await rowAfter(story, before);
		assert.deepEqual([row.status, row.outputTokens], ['canceled', 5]);
		assert.ok(message.includes(`${used(row.creditsMicro)} credits`), message);
		await workbench.page.locator('.view-line', { hasText: 'Canceled here.' }).first().waitFor();
		await shows(story, left(ledgerOf(mock).balance.spendableMicro));
		await workbench.notifications.dismissAll();
	});

	it('F15 runs dry in the middle of an answer, which still comes to its end', async () => {
		const { mock, workbench, surfaces } = story;
		leave(story, 150_000);
		await workbench.commandPalette.run('Creditbar: Refresh');
		await surfaces.statusBar.waitForText(/ 0\.15 credits$/);
		await openFile(story);
		mock.control.setVoice({ reply: `${'word '.repeat(1_900)}end` });
		await workbench.commandPalette.run('Creditbar: Explain Code');
		assert.match(await workbench.dialog.text(), /uses up everything you have/);
		await workbench.dialog.press('Go on');
		await surfaces.statusBar.waitForText(/ 0 credits$/);
		assert.equal(ledgerOf(mock).balance.spendableMicro, 0);
		mock.control.setVoice({ reply: null });
	});

	it('F15 is told at zero what to do, claims the bonus, and the action goes on', async () => {
		const { mock, workbench, surfaces } = story;
		await openFile(story);
		const { claims, usage } = ledgerOf(mock);
		await workbench.commandPalette.run('Creditbar: Explain Code');
		await workbench.notifications.waitFor(/^No credits left\. AI actions pause until there are more/);
		const [claim = ''] = await workbench.notifications.buttons(/^No credits left/);
		assert.match(claim, /^Claim /);
		await workbench.notifications.press(claim);
		await workbench.dialog.press('Go on');
		const row = await rowAfter(story, usage.requests);
		assert.equal(row.status, 'success');
		assert.equal(ledgerOf(mock).claims, claims + 1);
		await shows(story, left(ledgerOf(mock).balance.spendableMicro));
		await surfaces.statusBar.waitForText(/[1-9]/);
	});
});

/** Searching for files needs a program that this VS Code does not have everywhere; what was open once is found without. */
async function openFileFromExplorer({ workbench }: Story): Promise<void> {
	await workbench.page
		.locator('.explorer-folders-view .monaco-list-row', { hasText: 'largest.ts' })
		.dblclick();
	await workbench.page
		.locator('.editor-group-container.active .tab.active', { hasText: 'largest.ts' })
		.waitFor();
}

async function openFile({ workbench }: Story): Promise<void> {
	await workbench.commandPalette.run('Go to File...');
	await workbench.quickInput.type('largest.ts');
	await workbench.quickInput.pick('largest.ts');
	await workbench.page
		.locator('.editor-group-container.active .tab.active', { hasText: 'largest.ts' })
		.waitFor();
}

/** Keys that are pressed before the editor has asked for what it can offer are lost: a person presses them again. */
async function openLightbulb({ workbench }: Story): Promise<Locator> {
	const menu = workbench.page.locator('.action-widget:visible');
	for (let tries = 5; tries > 0; tries--) {
		await workbench.page.keyboard.press('Control+.');
		const isOpen = await menu.waitFor({ timeout: 5_000 }).then(
			() => true,
			() => false,
		);
		if (isOpen) return menu;
	}
	throw new Error('The lightbulb did not open.');
}

async function selectAll({ workbench }: Story): Promise<void> {
	await workbench.page.locator('.editor-group-container.active .monaco-editor .view-line').first().click();
	await workbench.page.keyboard.press('Control+A');
}

/** In sight beside the file, as whoever watches the balance has it. */
async function openPanelBeside({ workbench, surfaces }: Story): Promise<void> {
	await workbench.commandPalette.run('Creditbar: Open Account Panel');
	await surfaces.panel.content.getByRole('region', { name: 'Balance' }).waitFor();
	await workbench.commandPalette.run('View: Move Editor into Right Group');
	await surfaces.panel.content.getByRole('region', { name: 'Balance' }).waitFor();
	await workbench.commandPalette.run('View: Focus Left Editor Group');
}

/** The status bar and the side bar, and the panel while it is in sight, show the balance. */
async function shows({ surfaces }: Story, balance: string): Promise<void> {
	const figure = new RegExp(`^\\s*${balance.replaceAll('.', '\\.')} credits?(\\s*\\(.*\\))?$`);
	await surfaces.statusBar.waitForText(figure);
	await surfaces.tree.row(`${balance} credits`).waitFor();
	if (!(await surfaces.panel.frame.isVisible())) return;
	const credits = surfaces.panel.content.getByRole('region', { name: 'Balance' });
	if (await credits.isVisible()) await credits.getByText(figure).first().waitFor();
}

function accountOf({ mock }: Story) {
	const [account] = mock.control.world.accounts;
	assert.ok(account);
	return account;
}

function entriesOf(story: Story) {
	return accountOf(story).entries;
}

function newestRow(story: Story) {
	const page = accountOf(story).usageRequests({ limit: 1 }, Date.parse(story.mock.control.state().now));
	assert.ok(page.ok && page.value.data[0]);
	return page.value.data[0];
}

async function rowAfter(story: Story, requestsBefore: number) {
	await eventually('the request is booked', () => ledgerOf(story.mock).usage.requests > requestsBefore);
	return newestRow(story);
}

/** Spends until no more than this is left. */
function leave({ mock }: Story, spendableMicro: number): void {
	const model = mock.control.world.models().find(({ id }) => id === 'balanced-2');
	assert.ok(model);
	const tooMuchMicro = ledgerOf(mock).balance.spendableMicro - spendableMicro;
	const outputTokens = Math.floor(tooMuchMicro / (model.outputMicroPerKTokens / 1_000));
	assert.ok(mock.control.record({ modelId: model.id, inputTokens: 0, outputTokens }).ok);
}

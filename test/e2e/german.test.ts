// An editor whose display language is German.
import assert from 'node:assert/strict';
import { credits } from '../support/builders/credits';
import { ledgerOf, type Story, startStory } from './support/story';

describe('A developer whose editor speaks German (F56)', () => {
	let story: Story;

	before(async () => {
		story = await startStory('pro', { language: 'de' });
	});

	after(() => story?.end());

	it('is offered to sign in, in German, in the status bar and the side bar', async () => {
		const { workbench, surfaces } = story;
		await surfaces.statusBar.waitForText(/Anmelden für Credits/);
		const tree = workbench.treeView({ container: 'Creditbar', view: 'Konto' });
		await tree.open();
		assert.match(await tree.welcomeText(), /Melden Sie sich an, um Ihre KI-Credits hier/);
		const page = await workbench.pageOpenedBy(() => tree.pressWelcome('Anmelden'));
		await page
			.getByRole('button', { name: /^Continue as/ })
			.first()
			.click();
		await tree.row('Abmelden').waitFor();
	});

	it('finds the commands under German names', async () => {
		await story.workbench.commandPalette.run('Creditbar: Kontoansicht öffnen');
		await story.surfaces.panel.content.getByText('Verfügbar').first().waitFor();
	});

	it('reads figures and dates the German way', async () => {
		const { balance } = ledgerOf(story.mock);
		const { content } = story.surfaces.panel;
		const down = new Intl.NumberFormat('de', { maximumFractionDigits: 2, roundingMode: 'floor' });
		const left = down.format(balance.spendableMicro / credits(1));
		assert.match(left, /,\d\d$/);
		await content.getByText(`${left} Credits`).first().waitFor();
		await content
			.getByText(/^Erneuert sich in \d+ Tagen, am \d+\. \p{L}+\.? \d{4}/u)
			.first()
			.waitFor();
		assert.equal(await content.locator('html').getAttribute('lang'), 'de');
	});
});

import assert from 'node:assert/strict';
import { fixture } from './support/fixture';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('the focus in the panel', () => {
	it('stays on a button that turns busy', async () => {
		const panel = await openPanel();
		await panel.show(fixture('freeBonusReady'));
		await panel.frame.getByRole('button', { name: 'Claim 25 credits' }).press('Enter');
		await panel.show(fixture('freeBonusClaiming'));
		assert.equal(await panel.focused(), 'Claiming…');
	});

	it('F5 stays where it is when a refresh arrives', async () => {
		const panel = await openPanel();
		await panel.show(fixture('pro'));
		await panel.frame.getByRole('button', { name: 'Sign out' }).focus();
		await panel.show(fixture('refreshing'));
		await panel.show(fixture('pro'));
		await panel.show(fixture('stale'));
		assert.equal(await panel.focused(), 'Sign out');
	});

	it('stays on a figure whose value changes', async () => {
		const panel = await openPanel();
		await panel.show(fixture('freeBonusReady'));
		await panel.frame.locator('.credits-figure [data-exact]').focus();
		await panel.show(fixture('freeBonusClaimed'));
		assert.match(await panel.focused(), /^149 credits/);
	});

	it('goes to the heading of the section when the button is gone', async () => {
		const panel = await openPanel();
		await panel.show(fixture('freeBonusReady'));
		await panel.frame.getByRole('button', { name: 'Claim 25 credits' }).press('Enter');
		await panel.show(fixture('freeBonusClaimed'));
		assert.equal(await panel.focused(), 'Daily bonus');
	});

	it('goes to the new heading when the whole panel changes', async () => {
		const panel = await openPanel();
		await panel.show(fixture('signedOut'));
		await panel.frame.getByRole('button', { name: 'Sign in' }).press('Enter');
		await panel.show(fixture('signingIn'));
		assert.equal(await panel.focused(), 'Finish signing in in your browser');
		await panel.show(fixture('pro'));
		assert.equal(await panel.focused(), 'Account');
	});

	it('survives the arrival of the toolkit', async () => {
		const panel = await openPanel({ toolkit: 'held' });
		await panel.show(fixture('freeBonusReady'));
		await panel.frame.getByRole('button', { name: 'Claim 25 credits' }).focus();
		await panel.releaseToolkit();
		assert.equal(await panel.focused(), 'Claim 25 credits');
		assert.equal(await panel.frame.evaluate(() => document.activeElement?.localName), 'vscode-button');
	});

	it('is not taken from whatever else the user is working in', async () => {
		const panel = await openPanel();
		await panel.show(fixture('freeBonusReady'));
		await panel.frame.getByRole('button', { name: 'Claim 25 credits' }).focus();
		// As when another window, or the text editor beside the panel, has the focus.
		await panel.frame.evaluate(() => Object.assign(document, { hasFocus: () => false }));
		await panel.show(fixture('freeBonusClaimed'));
		assert.notEqual(await panel.focused(), 'Daily bonus');
	});
});

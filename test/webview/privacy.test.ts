import assert from 'node:assert/strict';
import { fixture } from './support/fixture';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('F54: the panel in privacy mode', () => {
	it('says above the tabs that it is on, and turns it off with one press', async () => {
		const panel = await openPanel();
		await panel.show(fixture('privacyMode'));
		await panel.takeIntents();
		await panel.frame.getByText('Privacy mode is on.').first().waitFor();
		await panel.frame.getByRole('button', { name: 'Turn off privacy mode' }).click();
		assert.deepEqual(
			(await panel.takeIntents()).map(({ intent }) => intent),
			[{ kind: 'turnOffPrivacyMode' }],
		);
	});

	it('tells a screen reader "hidden" for the figure it hides', async () => {
		const panel = await openPanel();
		await panel.show(fixture('privacyMode'));
		const balance = panel.frame.getByRole('region', { name: 'Balance' });
		await balance.getByText('•••').first().waitFor();
		assert.match(await balance.innerHTML(), /hidden credits/);
	});

	it('says nothing of it otherwise', async () => {
		const panel = await openPanel();
		await panel.show(fixture('pro'));
		assert.equal(await panel.frame.getByText('Privacy mode').count(), 0);
	});
});

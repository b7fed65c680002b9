import assert from 'node:assert/strict';
import type { PanelState } from '../../src/protocol/panelState';
import { fixture } from './support/fixture';
import type { PanelPage } from './support/panelPage';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('what a screen reader is told', () => {
	it('is nothing when the first figures arrive', async () => {
		const panel = await openPanel();
		await panel.show(fixture('opening'));
		await panel.show(fixture('freeBonusReady'));
		assert.deepEqual(await announced(panel), []);
	});

	it('is the outcome of a claim and the new balance, once', async () => {
		const panel = await openPanel();
		await panel.show(fixture('freeBonusReady'));
		await listen(panel);
		await panel.show(fixture('freeBonusClaiming'));
		await panel.show(fixture('freeBonusClaimed'));
		await panel.show(fixture('freeBonusClaimed'));
		assert.deepEqual(await heard(panel), ['Claiming…', 'Claimed today', 'Available to spend: 149 credits']);
	});

	it('is nothing about a refresh that changed no figure', async () => {
		const panel = await openPanel();
		await panel.show(fixture('pro'));
		await listen(panel);
		await panel.show(fixture('refreshing'));
		await panel.show(fixture('pro'));
		assert.deepEqual(await heard(panel), []);
	});

	it('is that the figures are old, when they become so', async () => {
		const panel = await openPanel();
		await panel.show(fixture('pro'));
		await panel.show(fixture('offline'));
		assert.deepEqual(await announced(panel), ['You are offline. These are the last figures we have.']);
	});

	it('is a pause once, and not every minute that it has become shorter', async () => {
		const pause = (minutes: number): PanelState => {
			const panel = fixture('offline');
			assert.ok(panel.kind === 'open' && panel.notice);
			return { ...panel, notice: { ...panel.notice, message: `Try again in ${minutes} minutes.` } };
		};
		const panel = await openPanel();
		await panel.show(fixture('pro'));
		await listen(panel);
		for (const minutes of [12, 11, 9]) await panel.show(pause(minutes));
		assert.deepEqual(await heard(panel), ['Try again in 12 minutes.']);
	});

	it('is that privacy mode is on, and no figure when it is turned off again (F54)', async () => {
		const panel = await openPanel();
		await panel.show(fixture('pro'));
		await listen(panel);
		await panel.show(fixture('privacyMode'));
		await panel.show(fixture('pro'));
		assert.deepEqual(await heard(panel), [
			'Privacy mode is on. Your name, e-mail address and figures are hidden in all windows.',
		]);
	});

	it('is which section failed', async () => {
		const panel = await openPanel();
		await panel.show(fixture('freeBonusReady'));
		await panel.show(fixture('partialFailure'));
		assert.deepEqual(await announced(panel), [
			'Buckets: The buckets could not be loaded.',
			'Referral: The referral details could not be loaded.',
		]);
	});

	it('is that nobody is signed in any more', async () => {
		const panel = await openPanel();
		await panel.show(fixture('pro'));
		await panel.show(fixture('signedOut'));
		assert.deepEqual(await announced(panel), ['Sign in to see your credits']);
	});

	it('is the value of every bar in words', async () => {
		const panel = await openPanel();
		await panel.show(fixture('trial'));
		const bars = await panel.frame.getByRole('meter').all();
		const spoken = await Promise.all(
			bars.map(
				async bar => `${await bar.getAttribute('aria-label')}: ${await bar.getAttribute('aria-valuetext')}`,
			),
		);
		assert.deepEqual(spoken, [
			'Allowance used: 77% used',
			'Trial: left: 112 of 500 left',
			'Time left: 5 of 14 days left',
		]);
	});

	it('is every section as a region with its title, under headings in order', async () => {
		const panel = await openPanel();
		await panel.show(fixture('trial'));
		const regions = ['Account', 'Balance', 'Buckets', 'Trial', 'Tips'];
		for (const name of regions) await panel.frame.getByRole('region', { name, exact: true }).waitFor();
		const headings = await panel.frame.getByRole('heading').allInnerTexts();
		assert.deepEqual(headings, regions);
	});

	it('F12 is the buckets as a table, however narrow the panel is', async () => {
		for (const width of [320, 900]) {
			const panel = await openPanel({ context: { viewport: { width, height: 700 } } });
			await panel.show(fixture('pro'));
			const table = panel.frame.getByRole('table', { name: 'Buckets' });
			assert.equal(await table.getByRole('row').count(), 4, `${width} px`);
			assert.equal(await table.getByRole('columnheader').count(), 4, `${width} px`);
			assert.equal(await table.getByRole('rowheader').count(), 3, `${width} px`);
			assert.equal(await table.getByRole('cell').count(), 9, `${width} px`);
		}
	});
});

function liveRegion(panel: PanelPage) {
	return panel.frame.getByRole('status');
}

async function announced(panel: PanelPage): Promise<string[]> {
	return await liveRegion(panel).locator('p').allInnerTexts();
}

/** Notes every text that is put into the live region from now on, as a screen reader would read it. */
async function listen(panel: PanelPage): Promise<void> {
	await liveRegion(panel).evaluate(region => {
		const texts: string[] = [];
		Object.assign(window, { announcedTexts: texts });
		new MutationObserver(changes => {
			for (const change of changes) {
				for (const node of change.addedNodes) texts.push(node.textContent ?? '');
				if (change.type === 'characterData') texts.push(change.target.textContent ?? '');
			}
		}).observe(region, { childList: true, characterData: true, subtree: true });
	});
}

async function heard(panel: PanelPage): Promise<string[]> {
	return await panel.frame.evaluate(() =>
		'announcedTexts' in window ? [window.announcedTexts].flat().map(String) : [],
	);
}

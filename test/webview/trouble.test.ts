import assert from 'node:assert/strict';
import { decodeArrangement } from '../../webview-ui/arrangement';
import { fixture } from './support/fixture';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('the panel in trouble', () => {
	it('keeps the other sections when one cannot be shown, and offers to reload that one (V6)', async () => {
		const panel = await openPanel();
		const broken = {
			...fixture('freeBonusReady'),
			buckets: { status: 'ready', title: 'Buckets', content: null },
		};
		await panel.post({ type: 'state', sequence: 1, state: broken });

		const buckets = panel.frame.getByRole('region', { name: 'Buckets' });
		assert.match(await buckets.innerText(), /This part could not be shown\./);
		assert.match(await panel.frame.getByRole('region', { name: 'Balance' }).innerText(), /124 credits/);
		await panel.frame.getByRole('button', { name: 'Claim 25 credits' }).click();
		await buckets.getByRole('button', { name: 'Reload' }).click();
		assert.deepEqual(
			(await panel.takeIntents()).map(({ intent }) => intent.kind),
			['claimDailyBonus', 'refresh'],
		);

		await panel.show(fixture('freeBonusReady'), 2);
		assert.match(await buckets.innerText(), /Monthly allowance/);
	});

	it('says so when nothing of a state can be shown, and recovers with the next', async () => {
		const panel = await openPanel();
		await panel.post({ type: 'state', sequence: 1, state: { kind: 'signedOut' } });
		assert.match(await panel.frame.locator('main').innerText(), /The panel could not be shown\./);
		await panel.show(fixture('pro'), 2);
		assert.match(await panel.frame.getByRole('region', { name: 'Balance' }).innerText(), /1,988 credits/);
	});

	it('F3 keeps identity and Sign out when the account cannot be loaded', async () => {
		const panel = await openPanel();
		await panel.show(fixture('closed'));
		const account = panel.frame.getByRole('region', { name: 'Account' });
		assert.match(await account.innerText(), /Ada Lovelace/);
		await account.getByRole('button', { name: 'Sign out' }).click();
		assert.equal((await panel.takeIntents()).length, 1);
	});

	it('works with plain buttons when the toolkit cannot be loaded', async () => {
		const panel = await openPanel({ toolkit: 'missing' });
		await panel.show(fixture('freeBonusReady'));
		await panel.frame.getByRole('button', { name: 'Claim 25 credits' }).press('Enter');
		await panel.show(fixture('freeBonusClaiming'));
		assert.equal(await panel.focused(), 'Claiming…');
		assert.equal((await panel.takeIntents()).length, 1);
		assert.deepEqual(
			panel.consoleErrors.filter(text => !text.includes('net::ERR_FAILED')),
			[],
		);
	});

	it('says which tabs could not be loaded, by their place, and keeps the others', async () => {
		const panel = await openPanel({ tabs: 'missing' });
		await panel.show(fixture('usageTypical'));
		const open = panel.frame.getByRole('tabpanel');
		assert.equal(await open.innerText(), 'This part could not be shown.');
		await panel.frame.getByRole('tab', { name: 'Credits' }).click();
		assert.match(await open.innerText(), /1,988 credits/);
		await panel.frame.getByRole('tab', { name: 'Referral' }).click();
		assert.match(await open.innerText(), /ADA-7F3K/);
	});

	it('F3 lets a failed section be tried again while the others stay', async () => {
		const panel = await openPanel();
		await panel.show(fixture('partialFailure'));
		await panel.frame.getByRole('region', { name: 'Buckets' }).getByRole('button', { name: 'Retry' }).click();
		assert.equal((await panel.takeIntents()).length, 1);
		assert.match(await panel.frame.getByRole('region', { name: 'Balance' }).innerText(), /124 credits/);
	});
});

describe('what the panel remembers', () => {
	it('is how far it was scrolled, also after it was thrown away (V5)', async () => {
		const panel = await openPanel({ context: { viewport: { width: 380, height: 500 } } });
		await panel.show(fixture('pro'));
		await panel.frame.evaluate(async () => {
			const ended = new Promise(resolve => document.addEventListener('scrollend', resolve, { once: true }));
			window.scrollTo(0, 420);
			await ended;
		});
		assert.deepEqual(decodeArrangement(await panel.kept()).scrollTops, { credits: 420 });

		await panel.reload();
		await panel.show(fixture('opening'));
		await panel.show(fixture('pro'));
		assert.equal(await panel.frame.evaluate(() => window.scrollY), 420);
	});

	it('F5 is how far it is scrolled while states arrive', async () => {
		const panel = await openPanel({ context: { viewport: { width: 380, height: 500 } } });
		await panel.show(fixture('pro'));
		await panel.frame.evaluate(() => window.scrollTo(0, 300));
		await panel.show(fixture('refreshing'));
		await panel.show(fixture('pro'));
		assert.equal(await panel.frame.evaluate(() => window.scrollY), 300);
	});

	it('starts at the top when what it kept makes no sense', async () => {
		const panel = await openPanel();
		await panel.page.evaluate(() => {
			window.creditbarFrame.kept = { scrollTops: { credits: 'far' }, tab: 7, modelOrder: null, balance: 5 };
		});
		await panel.reload();
		await panel.show(fixture('pro'));
		assert.equal(await panel.frame.evaluate(() => window.scrollY), 0);
	});
});

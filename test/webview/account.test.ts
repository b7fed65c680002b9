// What the panel says of a person, a plan, the daily bonus and the referral code, and what it asks for when pressed.
import assert from 'node:assert/strict';
import { fixture } from './support/fixture';
import { openFixture } from './support/openFixture';
import type { PanelPage } from './support/panelPage';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('the account in the panel', () => {
	it('F2 has the picture that came with it, and initials where none came', async () => {
		const panel = await openPanel();
		await panel.show(fixture('pro'));
		const header = region(panel, 'Account');
		assert.equal(await isPainted(header.locator('img.avatar')), true);
		assert.doesNotMatch(await header.innerText(), /^AL$/m);
		await panel.show(fixture('freeBonusReady'));
		assert.equal(await header.locator('img').count(), 0);
		assert.match(await header.innerText(), /^AL$/m);
	});

	it('F2 loads no picture from an address', async () => {
		const panel = await openPanel();
		const pro = openFixture('pro');
		await panel.show({ ...pro, header: { ...pro.header, avatar: 'https://pictures.example/me.png' } });
		assert.equal(await region(panel, 'Account').locator('img').count(), 0);
		assert.deepEqual(
			panel.requests.filter(url => !url.startsWith('http://127.0.0.1')),
			[],
		);
	});

	it('F4 says how the plan stands and until when, in words beside every colour', async () => {
		const panel = await openPanel();
		for (const [name, status, sentence] of [
			['pro', 'Active', null],
			['proCancelled', 'Plan canceled', /Pro stays until December 8/],
			['pastDue', 'Payment overdue', /last payment did not go through/],
			['trial', 'In trial', null],
		] as const) {
			await panel.show(openFixture(name));
			await panel.frame.getByRole('tab', { name: 'Billing' }).click();
			const words = await region(panel, 'Plan').innerText();
			assert.match(words, new RegExp(`^${status}$`, 'm'), name);
			if (sentence) assert.match(words, sentence);
			assert.match(words, /Current period\s+Nov 8 – Dec 7/, name);
		}
	});

	it('F4 leads to the prices, and an overdue account to its billing page', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('pastDue'));
		await panel.frame.getByRole('tab', { name: 'Billing' }).click();
		const plan = region(panel, 'Plan');
		await plan.getByRole('button', { name: 'Open billing page' }).click();
		await plan.getByRole('button', { name: 'See plans and prices' }).click();
		assert.deepEqual(await asked(panel), [
			{ kind: 'openLink', link: 'dashboard' },
			{ kind: 'openLink', link: 'pricing' },
		]);
	});

	it('F15 at zero leads to the bonus and to the plans', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('exhausted'));
		const balance = region(panel, 'Balance');
		await balance.getByRole('button', { name: 'Claim 25 credits' }).click();
		await balance.getByRole('button', { name: 'See plans' }).click();
		assert.deepEqual(await asked(panel), [
			{ kind: 'claimDailyBonus' },
			{ kind: 'showPlace', place: { tab: 'billing' } },
		]);
	});

	it('F30 shows the streak as dots up to the highest bonus, and when the next one comes', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('freeBonusClaimed'));
		const bonus = region(panel, 'Daily bonus');
		assert.equal(await bonus.locator('.streak-dots .dot').count(), 7);
		assert.equal(await bonus.locator('.streak-dots .dot-filled').count(), 5);
		const words = await bonus.innerText();
		assert.match(words, /Claimed today/);
		assert.match(words, /Next one in 8 hours\s+Sunday, November 23, 2025 at 1:00 AM/);
		assert.equal(await bonus.getByRole('button').count(), 0);
	});

	it('F31 shows code, counts and credits of the referrals, and copies code and link', async () => {
		const panel = await openPanel();
		await panel.show(openFixture('pro'));
		await panel.frame.getByRole('tab', { name: 'Referral' }).click();
		const referral = region(panel, 'Referral');
		const words = await referral.innerText();
		for (const fact of [
			/ADA-7F3K/,
			/Signed up\s+5/,
			/First request made\s+3/,
			/Subscribed\s+1/,
			/Credits earned\s+450/,
			/Pending\s+100/,
		])
			assert.match(words, fact);
		await referral.getByRole('button', { name: 'Copy code for referrals' }).click();
		await referral.getByRole('button', { name: 'Copy link for referrals' }).click();
		assert.deepEqual(await asked(panel), [{ kind: 'copyReferralCode' }, { kind: 'copyReferralLink' }]);
	});
});

function region(panel: PanelPage, name: string) {
	return panel.frame.getByRole('region', { name, exact: true });
}

async function asked(panel: PanelPage) {
	return (await panel.takeIntents()).map(({ intent }) => intent);
}

async function isPainted(picture: ReturnType<ReturnType<typeof region>['locator']>): Promise<boolean> {
	return await picture.evaluate(image => image instanceof HTMLImageElement && image.naturalWidth > 0);
}

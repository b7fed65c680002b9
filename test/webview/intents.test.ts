import assert from 'node:assert/strict';
import type { OpenPanel } from '../../src/protocol/panelState';
import { fixture } from './support/fixture';
import type { PanelPage } from './support/panelPage';
import { usePanel } from './support/usePanel';

const { openPanel } = usePanel();

describe('a press in the panel', () => {
	it('says ready once, when it can be talked to', async () => {
		const panel = await openPanel();
		await panel.show(fixture('signedOut'));
		assert.deepEqual(await panel.messages(), [{ type: 'ready' }]);
	});

	it('sends the intent of its button, under an id of its own', async () => {
		const panel = await openPanel();
		await panel.show(fixture('freeBonusReady'));
		await button(panel, 'Claim 25 credits').click();
		await button(panel, 'Sign out').click();
		const sent = await panel.takeIntents();
		assert.deepEqual(
			sent.map(({ intent }) => intent),
			[{ kind: 'claimDailyBonus' }, { kind: 'signOut' }],
		);
		const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
		for (const { intentId } of sent) assert.match(intentId, uuid);
		assert.notEqual(sent[0]?.intentId, sent[1]?.intentId);
	});

	it('counts a double click once', async () => {
		const panel = await openPanel();
		for (const [name, label] of [
			['freeBonusReady', 'Claim 25 credits'],
			['referral', 'Copy code for referrals'],
			['billingPro', 'See plans and prices'],
			['pro', 'Refresh'],
		] as const) {
			await panel.show(fixture(name));
			await button(panel, label).dblclick();
			assert.equal((await panel.takeIntents()).length, 1, label);
		}
	});

	it('counts two quick presses of Claim once, until the next state has come (P1)', async () => {
		const panel = await openPanel();
		await panel.show(fixture('freeBonusReady'));
		const claim = button(panel, 'Claim 25 credits');
		await claim.focus();
		await panel.page.keyboard.press('Enter');
		await panel.page.keyboard.press('Enter');
		assert.equal((await panel.takeIntents()).length, 1);
		await panel.show(fixture('freeBonusReady'));
		await panel.page.keyboard.press('Enter');
		assert.equal((await panel.takeIntents()).length, 1);
	});

	it('counts a key that is held down once (P1)', async () => {
		const panel = await openPanel();
		await panel.show(fixture('billingPro'));
		await button(panel, 'See plans and prices').focus();
		await panel.page.keyboard.down('Enter');
		await panel.page.keyboard.down('Enter');
		await panel.page.keyboard.down('Enter');
		await panel.page.keyboard.up('Enter');
		assert.equal((await panel.takeIntents()).length, 1);
	});

	it('works again after a dialog that was closed without an outcome', async () => {
		const panel = await openPanel();
		await panel.show(fixture('disconnected'));
		const connect = button(panel, 'Enter address');
		await connect.press('Enter');
		await connect.press('Enter');
		assert.equal((await panel.takeIntents()).length, 2);
	});

	it('sends nothing while the button is busy or disabled', async () => {
		const panel = await openPanel();
		await panel.show(fixture('freeBonusClaiming'));
		await button(panel, 'Claiming…').click({ force: true });
		await panel.show(withRefreshDisabled());
		await button(panel, 'Refresh').click({ force: true });
		assert.deepEqual(await panel.takeIntents(), []);
		assert.equal(await button(panel, 'Refresh').getAttribute('aria-disabled'), 'true');
	});

	it('works the same before the toolkit is there', async () => {
		const panel = await openPanel({ toolkit: 'held' });
		await panel.show(fixture('freeBonusReady'));
		await button(panel, 'Claim 25 credits').dblclick();
		assert.deepEqual(
			(await panel.takeIntents()).map(({ intent }) => intent),
			[{ kind: 'claimDailyBonus' }],
		);
		await panel.releaseToolkit();
	});
});

function button(panel: PanelPage, name: string) {
	return panel.frame.getByRole('button', { name, exact: true }).first();
}

function withRefreshDisabled(): OpenPanel {
	const state = fixture('freeBonusReady');
	if (state.kind !== 'open') throw new Error('The fixture should be open.');
	return { ...state, header: { ...state.header, refresh: { ...state.header.refresh, state: 'disabled' } } };
}

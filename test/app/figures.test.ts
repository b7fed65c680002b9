import assert from 'node:assert/strict';
import type { TreeRow } from '../../src/present/descriptions';
import type { Section } from '../../src/protocol/panelState';
import { scenarios } from '../mock-server/scenarios';
import { type AppUnderTest, openApp } from './appUnderTest';
import { leftText, usedText, withUnit } from './ledgerText';

function contentOf<T>(section: Section<T>): T {
	assert.equal(section.status, 'ready');
	return section.content;
}

function rowOf(rows: readonly TreeRow[], id: string): TreeRow {
	const all = (list: readonly TreeRow[]): TreeRow[] => list.flatMap(row => [row, ...all(row.children)]);
	const found = all(rows).find(row => row.id === id);
	assert.ok(found, `the tree has no row ${id}`);
	return found;
}

/** What the four cards have to say, by the ledger alone. */
function expectedCards({ account }: AppUnderTest): Record<string, string> {
	const { balance, subscription } = account();
	const ofAllowance = (text: string) => (balance.totalMicro > 0 ? text : 'Not in plan');
	return {
		total: balance.unlimited ? 'Unlimited' : ofAllowance(leftText(balance.totalMicro)),
		used: balance.unlimited ? usedText(balance.usedMicro) : ofAllowance(usedText(balance.usedMicro)),
		available: balance.unlimited ? 'Unlimited' : ofAllowance(leftText(balance.availableMicro)),
		additional:
			balance.additionalMicro > 0 || subscription.canPurchaseCredits
				? leftText(balance.additionalMicro)
				: 'Not in plan',
	};
}

describe('Every surface shows what the ledger says', () => {
	for (const { name, description } of scenarios)
		it(`for ${name}: ${description}`, async function () {
			this.timeout(60_000);
			const opened = openApp({ scenario: name });
			await opened.signIn();
			const { app, account, server } = opened;
			const { balance, dailyBonus, trial, referral, grants } = account();
			const { statusBar, tree } = app.view;
			const panel = opened.panel();
			const credits = contentOf(panel.credits);

			const spendable = balance.unlimited ? 'Unlimited' : withUnit(leftText(balance.spendableMicro));
			assert.equal(credits.headline.value, spendable);
			assert.equal(rowOf(tree.rows, 'balance').label, spendable);
			const words = statusBar.text.replace(/^\$\(.*?\) /, '');
			assert.ok(words.length <= 24, words);
			if (balance.unlimited || balance.spendableMicro < 10_000 * 1_000_000) assert.equal(words, spendable);
			else assert.match(words, /^[\d.]+[KMB] credits$/);

			const cards = Object.fromEntries(credits.cards.map(card => [card.id, card.value]));
			assert.deepEqual(cards, expectedCards(opened));
			const balanceRows = rowOf(tree.rows, 'balance').children.map(row => `${row.label}: ${row.description}`);
			const tooltip = statusBar.tooltip.facts.map(fact => `${fact.label}: ${fact.value}`);
			for (const card of credits.cards) {
				assert.ok(balanceRows.includes(`${card.label}: ${card.value}`), `${card.label} in the tree`);
				assert.ok(tooltip.includes(`${card.label}: ${card.value}`), `${card.label} in the tooltip`);
			}
			assert.equal(credits.other?.value, balance.otherMicro > 0 ? leftText(balance.otherMicro) : undefined);

			const live = grants.filter(grant => grant.status === 'active' || grant.status === 'pending');
			const buckets = contentOf(panel.buckets).rows;
			assert.deepEqual(
				buckets.map(row => `${row.id} ${row.left.value} of ${row.amount.value}`),
				live.map(grant => `${grant.id} ${leftText(grant.remainingMicro)} of ${leftText(grant.amountMicro)}`),
			);

			assert.equal(panel.dailyBonus.status === 'absent', dailyBonus.ineligibleReason === 'paidPlan');
			const bonus = panel.dailyBonus.status === 'ready' ? panel.dailyBonus.content : null;
			assert.equal(Boolean(bonus?.claim), dailyBonus.claimable);
			assert.equal(tree.badge?.value, dailyBonus.claimable ? 1 : undefined);
			if (dailyBonus.claimable)
				assert.equal(bonus?.claim?.label, `Claim ${withUnit(leftText(dailyBonus.amountMicro))}`);
			if (dailyBonus.eligible && dailyBonus.streak.current > 1)
				assert.equal(bonus?.streak.label, `${dailyBonus.streak.current} days in a row`);

			assert.equal(panel.trial.status, trial.state === 'none' ? 'absent' : 'ready');
			if (panel.trial.status === 'ready') {
				const facts = panel.trial.content.facts.map(fact => `${fact.label}: ${fact.value}`);
				assert.ok(facts.includes(`Credits used: ${usedText(trial.usedMicro)}`));
				assert.ok(facts.includes(`Credits left: ${leftText(trial.remainingMicro)}`));
			}
			const code = contentOf(panel.referral);
			assert.equal(code.code, referral.code);
			assert.ok(code.facts.some(fact => fact.value === String(referral.referred)));

			assert.equal(app.view.contextKeys['creditbar.canClaimBonus'], dailyBonus.claimable);
			assert.deepEqual(server.control.state().breaches, []);
			app.dispose();
		});
});

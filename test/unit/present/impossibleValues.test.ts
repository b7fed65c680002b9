import assert from 'node:assert/strict';
import { aBalance } from '../../support/builders/aBalance';
import { aClaimedBonus } from '../../support/builders/aClaimedBonus';
import type { anOpenAccount } from '../../support/builders/anOpenAccount';
import { credits } from '../../support/builders/credits';
import { contentOf } from './contentOf';
import { panelOf } from './panelOf';

describe('What cannot be true', () => {
	const creditsOf = (account: Parameters<typeof anOpenAccount>[0]) => contentOf(panelOf(account).credits);

	it('is not shown as a figure: more used than there was', () => {
		const view = creditsOf({ balance: aBalance({ usedMicro: credits(1200), spendableMicro: credits(3) }) });
		const figures = Object.fromEntries(view.cards.map(card => [card.id, card.value]));
		assert.deepEqual(figures, { total: '–', used: '–', available: '–', additional: 'Not in plan' });
		assert.equal(view.bar, null);
		assert.match(view.sentences.join(' '), /do not add up/);
		assert.equal(view.headline.value, '3 credits');
	});

	it('is not shown as a figure: parts that do not make the whole', () => {
		const view = creditsOf({ balance: aBalance({ usedMicro: credits(100), availableMicro: credits(1000) }) });
		assert.equal(view.cards.find(card => card.id === 'available')?.value, '–');
		assert.equal(view.bar, null);
	});

	it('is not shown as a figure: nothing of nothing', () => {
		const view = creditsOf({ balance: aBalance({ totalMicro: 0, otherMicro: credits(2) }) });
		const figures = Object.fromEntries(view.cards.map(card => [card.id, card.value]));
		assert.equal(figures['total'], 'Not in plan');
		assert.equal(figures['used'], 'Not in plan');
		assert.equal(view.bar, null);
	});

	it('is not announced: a reset that should have happened (J5)', () => {
		const view = creditsOf({ balance: aBalance({ nextResetAt: '2025-03-10T11:00:00Z' }) });
		const text = view.sentences.join(' ');
		assert.match(text, /A reset was due on Mar 10, 2025, 11:00\sAM UTC and is not confirmed yet\./);
		assert.doesNotMatch(text, /Resets/);
	});

	it('is not announced: a next bonus that should have come (J5)', () => {
		const { next, note } = contentOf(
			panelOf({ dailyBonus: aClaimedBonus({ nextAvailableAt: '2025-03-10T00:00:00Z' }) }).dailyBonus,
		);
		assert.equal(next, null);
		assert.doesNotMatch(note ?? '', /Claimed today/);
	});
});

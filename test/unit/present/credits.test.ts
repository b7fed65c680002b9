import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Balance } from '../../../src/contract/balance';
import { aBalance } from '../../support/builders/aBalance';
import type { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPaidSubscription } from '../../support/builders/aPaidSubscription';
import { aServiceMeta } from '../../support/builders/aServiceMeta';
import { aSubscription } from '../../support/builders/aSubscription';
import { credits } from '../../support/builders/credits';
import { contentOf } from './contentOf';
import { panelOf } from './panelOf';

describe('The credits section', () => {
	const shown = (balance: Partial<Balance>, more: Parameters<typeof anOpenAccount>[0] = {}) =>
		contentOf(panelOf({ balance: aBalance(balance), ...more }).credits);
	const cards = (balance: Partial<Balance>, more: Parameters<typeof anOpenAccount>[0] = {}) =>
		Object.fromEntries(shown(balance, more).cards.map(card => [card.id, card.value]));

	it('puts first what can be spent now, with every digit on hover', () => {
		const { headline } = shown({ usedMicro: credits(187.5), additionalMicro: credits(50) });
		assert.equal(headline.value, '862 credits');
		assert.equal(headline.exact, '862.5 credits');
	});

	it('shows the four cards so that used and available make the total', () => {
		const figures = cards({
			totalMicro: credits(1000),
			usedMicro: credits(187.25),
			additionalMicro: credits(50),
		});
		assert.deepEqual(figures, { total: '1,000', used: '188', available: '812', additional: '50' });
	});

	it('shows trial, bonus and other credits on a line of their own, and no line when there are none', () => {
		assert.equal(shown({ otherMicro: credits(24) }).other?.value, '24');
		assert.equal(shown({}).other, null);
	});

	it('says unlimited, nothing, not in plan and not known in four different ways', () => {
		const texts = [
			cards({ unlimited: true })['available'],
			cards({ usedMicro: credits(1000) })['available'],
			cards({ totalMicro: 0 })['available'],
			cards({ usedMicro: credits(1001) })['available'],
		];
		assert.deepEqual(texts, ['Unlimited', '0', 'Not in plan', '–']);
	});

	it('shows what an account without a limit has used', () => {
		const figures = cards({ unlimited: true, totalMicro: 0, usedMicro: credits(12) });
		assert.equal(figures['used'], '12');
		assert.equal(figures['total'], 'Unlimited');
		assert.equal(shown({ unlimited: true }).headline.value, 'Unlimited');
		assert.equal(shown({ unlimited: true }).bar, null);
		assert.equal(shown({ unlimited: true, spendableMicro: 0 }).state, null);
	});

	it('shows credits that can be bought as 0, and those that cannot as not in the plan', () => {
		assert.equal(cards({}, { subscription: aPaidSubscription() })['additional'], '0');
		assert.equal(cards({})['additional'], 'Not in plan');
		assert.equal(cards({ additionalMicro: credits(5) })['additional'], '5');
	});

	describe('the bar', () => {
		const bar = (usedMicro: number) => shown({ usedMicro }).bar;

		it('fills as the allowance is used, and says the same in words', () => {
			assert.equal(bar(credits(380))?.percent, 38);
			assert.equal(bar(credits(380))?.valueText, '38% used');
			assert.equal(bar(0)?.valueText, '0% used');
		});

		it('changes its words and tone at three quarters, nine tenths and all of it', () => {
			const steps = [749.99, 750, 899.99, 900, 999.99, 1000].map(credits).map(bar);
			assert.deepEqual(
				steps.map(step => step?.tone),
				['good', 'warning', 'warning', 'bad', 'bad', 'bad'],
			);
			assert.deepEqual(
				steps.map(step => step?.valueText),
				[
					'75% used',
					'75% used, running low',
					'90% used, running low',
					'90% used, nearly out',
					'99% used, nearly out',
					'100% used, allowance used up',
				],
			);
		});

		it('is not there without an allowance', () => {
			assert.equal(shown({ totalMicro: 0, otherMicro: credits(5) }).bar, null);
		});

		it('stays within its frame for all figures', () => {
			fc.assert(
				fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (totalMicro, usedMicro) => {
					const percent = shown({ totalMicro, usedMicro }).bar?.percent ?? 0;
					assert.ok(percent >= 0 && percent <= 100);
				}),
			);
		});
	});

	it('warns when the service says that credits run low', () => {
		assert.deepEqual(shown({ usedMicro: credits(950) }).state, { label: 'Running low', tone: 'warning' });
		assert.equal(shown({ usedMicro: credits(500) }).state, null);
		assert.equal(shown({ status: 'unknown' }).state, null);
	});

	describe('the sentences', () => {
		const sentences = (balance: Partial<Balance>, more: Parameters<typeof anOpenAccount>[0] = {}) =>
			shown(balance, more).sentences.join(' ');

		it('say when the allowance comes back', () => {
			assert.match(
				sentences({ nextResetAt: '2025-03-11T00:00:00Z' }),
				/Resets in 12 hours, on Mar 11, 2025, 12:00\sAM UTC\./,
			);
		});

		it('count by the clock of the service when this one is wrong', () => {
			const text = sentences({ nextResetAt: '2025-03-11T00:00:00Z' }, { serverOffsetMs: 5 * 60 * 60_000 });
			assert.match(text, /Resets in 7 hours/);
		});

		it('say whether unused credits move on', () => {
			const withRollover = (rollover: { enabled: boolean; maxMicro: number | null }) =>
				sentences({}, { subscription: aSubscription({ rollover }) });
			assert.match(withRollover({ enabled: false, maxMicro: null }), /do not roll over/);
			assert.match(withRollover({ enabled: true, maxMicro: null }), /Unused credits roll over/);
			assert.match(
				withRollover({ enabled: true, maxMicro: credits(200) }),
				/Up to 200 credits can roll over/,
			);
		});

		it('do not speak of an allowance to those who have none', () => {
			const account = { subscription: aSubscription({ allocationMicro: 0 }) };
			assert.doesNotMatch(sentences({ totalMicro: 0, otherMicro: credits(5) }, account), /allowance|roll/);
		});

		it('tell of credits that are set aside, and of what was used beyond the balance', () => {
			assert.match(
				sentences({ heldMicro: credits(2.1) }),
				/Set aside for requests that are still running: 3 credits\./,
			);
			assert.match(sentences({ overageMicro: credits(0.4) }), /You used 1 credit more than you had/);
		});

		it('speak of one credit as of one', () => {
			const rollover = { enabled: true, maxMicro: credits(1) };
			const all = sentences(
				{ heldMicro: credits(0.3), overageMicro: credits(0.4) },
				{ subscription: aSubscription({ rollover }) },
			);
			assert.doesNotMatch(all, /1 credit (?:are|roll)\b|1 credit more than you had\. They/);
		});
	});

	it('shows as many decimals as the service wants', () => {
		const meta = aServiceMeta({ displayDecimals: 2 });
		assert.equal(
			contentOf(panelOf({ meta, balance: aBalance({ usedMicro: credits(0.125) }) }).credits).headline.value,
			'999.87 credits',
		);
	});
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Balance } from '../../../src/contract/balance';
import { describeStatusBar } from '../../../src/present/describeStatusBar';
import { describeLookQuestion } from '../../../src/present/statusBar/lookQuestion';
import { lookId, type StatusBarLook, statusBarLooks } from '../../../src/present/statusBar/statusBarLook';
import { aBalance } from '../../support/builders/aBalance';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { aServiceMeta } from '../../support/builders/aServiceMeta';
import { credits } from '../../support/builders/credits';
import { everyAccountState } from '../../support/builders/everyAccountState';

const shown = (about: Partial<Balance>, look: StatusBarLook, displayDecimals = 0, language = 'en') =>
	describeStatusBar(
		anOpenAccount({ balance: aBalance(about), meta: aServiceMeta({ displayDecimals }) }),
		aPresentContext({ language }),
		look,
	);

/** Without the icon, for every style in the order in which they are offered. */
const words = (about: Partial<Balance>) =>
	statusBarLooks.map(look => shown(about, look).text.replace(/^\$\(.*?\) /, ''));

describe('The styles of the status bar (F50)', () => {
	it('show credits, percent or both, of what is left or was used', () => {
		assert.deepEqual(words({ usedMicro: credits(188) }), [
			'812 credits',
			'81% left',
			'812 credits · 81% left',
			'188 credits used',
			'19% used',
			'188 credits · 19% used',
		]);
	});

	it('show credits where a percentage of the allowance would mislead', () => {
		const otherLeft = { usedMicro: credits(1000), otherMicro: credits(300) };
		assert.deepEqual(words(otherLeft), [
			'300 credits',
			'300 credits',
			'300 credits',
			'1,000 credits used',
			'1,000 credits used',
			'1,000 credits used',
		]);
		const noAllowance = { totalMicro: 0, otherMicro: credits(2) };
		assert.deepEqual(new Set(words(noAllowance)), new Set(['2 credits']));
		const doesNotAddUp = { usedMicro: credits(200), availableMicro: credits(700) };
		assert.deepEqual(new Set(words(doesNotAddUp)), new Set(['700 credits']));
	});

	it('say that nothing is left', () => {
		assert.deepEqual(words({ usedMicro: credits(1000) }), [
			'0 credits',
			'0% left',
			'0 credits · 0% left',
			'1,000 credits used',
			'100% used',
			'1,000 · 100% used',
		]);
	});

	it('of an unlimited plan are what was used, or the word', () => {
		assert.deepEqual(words({ unlimited: true, usedMicro: credits(188) }), [
			'Unlimited',
			'Unlimited',
			'Unlimited',
			'188 credits used',
			'Unlimited',
			'188 credits used',
		]);
	});

	it('get shorter before they get longer than 24 characters', () => {
		assert.deepEqual(words({ totalMicro: credits(123_456), usedMicro: credits(41_111.5) }), [
			'82.3K credits',
			'67% left',
			'82.3K credits · 67% left',
			'41.2K credits used',
			'33% used',
			'41.2K credits · 33% used',
		]);
		const look = { style: 'both', figure: 'used' } as const;
		const long = shown({ totalMicro: credits(9_000), usedMicro: credits(1_234.567891) }, look, 6);
		assert.equal(long.text, '$(credit-card) 1,234.567891 · 14% used');
	});

	it('have at most 24 characters, whatever the figures, the decimals and the language', () => {
		const amount = fc.integer({ min: 0, max: 2 ** 40 });
		fc.assert(
			fc.property(
				fc.record({ total: amount, used: amount, other: amount }),
				fc.constantFrom(...statusBarLooks),
				fc.constantFrom(0, 2, 6),
				fc.constantFrom('en', 'de', 'fr', 'pl', 'ru', 'ja', 'pt-br', 'hu', 'zh-cn'),
				({ total, used, other }, look, decimals, language) => {
					const about = { totalMicro: total, usedMicro: Math.min(used, total), otherMicro: other };
					const { text } = shown(about, look, decimals, language);
					const [, after = ''] = /^\$\([a-z-]+\) (.*)$/.exec(text) ?? [];
					assert.ok(after.length > 0 && after.length <= 24, `${language}: ${after}`);
				},
			),
			{ numRuns: 500 },
		);
	});

	it('make a hundred percent of what is left and what was used', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1_000_000 }), used => {
				const about = { totalMicro: 1_000_000, usedMicro: used };
				const percent = (figure: StatusBarLook['figure']) =>
					Number(/(\d+)%/.exec(shown(about, { style: 'percent', figure }).text)?.[1]);
				assert.equal(percent('remaining') + percent('used'), 100);
			}),
		);
	});

	it('speak the figure with every digit, and what else is on show', () => {
		const spoken = (look: StatusBarLook) => shown({ usedMicro: credits(187.5) }, look).spokenLabel;
		assert.equal(
			spoken({ style: 'both', figure: 'remaining' }),
			'Creditbar: Available to spend: 812.5 credits, Allowance: 81% left',
		);
		assert.equal(
			spoken({ style: 'both', figure: 'used' }),
			'Creditbar: Available to spend: 812.5 credits, 187.5 credits used, Allowance: 19% used',
		);
	});

	it('keep the icon that says what a color would say', () => {
		for (const look of statusBarLooks) {
			assert.match(shown({ usedMicro: credits(950) }, look).text, /^\$\(warning\)/);
			assert.match(shown({ usedMicro: credits(1000) }, look).text, /^\$\(error\)/);
		}
	});

	it('are offered with what each of them would show', () => {
		const state = anOpenAccount({ balance: aBalance({ usedMicro: credits(188) }) });
		const { items } = describeLookQuestion(state, aPresentContext());
		assert.deepEqual(
			items.map(({ id }) => id),
			statusBarLooks.map(lookId),
		);
		assert.deepEqual(items[1], {
			id: 'percent.remaining',
			label: 'Percent left',
			description: '$(credit-card) 81% left',
		});
	});

	it('are offered by name alone while there is no account to show them with', () => {
		const state = everyAccountState['signed out'];
		assert.ok(state);
		for (const item of describeLookQuestion(state, aPresentContext()).items)
			assert.ok(!('description' in item));
	});
});

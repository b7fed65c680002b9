import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCreditFormat } from '../../../src/present/format/creditFormat';
import { credits } from '../../support/builders/credits';

const largest = Number.MAX_SAFE_INTEGER;
const anyMicro = () => fc.integer({ min: 0, max: largest });
const anyDecimals = () => fc.integer({ min: 0, max: 6 });

describe('Credits as text', () => {
	const whole = createCreditFormat('en', 0);

	it('rounds what is left down, so that nothing is promised that is not there', () => {
		assert.equal(whole.left(credits(812.999999)), '812');
	});

	it('rounds what was used up', () => {
		assert.equal(whole.used(credits(187.000001)), '188');
	});

	it('says that a remainder too small to show is less than the smallest step, because 0 would say it is gone', () => {
		assert.equal(whole.left(1), '< 1');
		assert.equal(createCreditFormat('en', 2).left(credits(0.0099)), '< 0.01');
	});

	it('shows nothing as 0', () => {
		assert.equal(whole.left(0), '0');
		assert.equal(whole.used(0), '0');
	});

	it('shows every digit on request', () => {
		assert.equal(whole.exact(credits(812.345678)), '812.345678');
		assert.equal(whole.exact(1), '0.000001');
		assert.equal(whole.exact(largest), '9,007,199,254.740991');
	});

	it('uses the decimals that the service asks for, and writes numbers as the language does', () => {
		assert.equal(createCreditFormat('en', 2).left(credits(1234.5678)), '1,234.56');
		assert.equal(createCreditFormat('de', 2).left(credits(1234.5678)), '1.234,56');
		assert.equal(createCreditFormat('fr', 0).left(credits(12345)), '12\u202f345');
	});

	it('speaks of one credit and of several', () => {
		assert.equal(whole.withUnit(whole.left(credits(1))), '1 credit');
		assert.equal(whole.withUnit(whole.left(credits(2))), '2 credits');
		assert.equal(whole.withUnit(whole.left(0)), '0 credits');
		assert.equal(whole.withUnit(whole.exact(credits(1.5))), '1.5 credits');
	});

	it('speaks of less than one credit in the singular', () => {
		assert.equal(whole.withUnit(whole.left(1)), '< 1 credit');
	});

	it('shortens from ten thousand on, still rounding down', () => {
		assert.equal(whole.compact(credits(9_999.99)), '9,999');
		assert.equal(whole.compact(credits(10_000)), '10K');
		assert.equal(whole.compact(credits(12_399)), '12.3K');
		assert.equal(whole.compact(credits(999_999)), '999.9K');
		assert.equal(whole.compact(credits(1_250_000)), '1.2M');
		assert.equal(whole.compact(0.5 * credits(1)), '< 1');
	});

	it('adds up: what is left and what was used make the total, whatever the decimals', () => {
		const figures = fc
			.tuple(anyDecimals(), fc.nat(), fc.nat())
			.map(([decimals, steps, part]) => ({ decimals, totalMicro: steps * 10 ** (6 - decimals), part }));
		fc.assert(
			fc.property(figures, ({ decimals, totalMicro, part }) => {
				const usedMicro = Math.min(part, totalMicro);
				const format = createCreditFormat('en', decimals);
				const left = readSteps(format.left(totalMicro - usedMicro), decimals);
				const used = readSteps(format.used(usedMicro), decimals);
				assert.equal(left + used, readSteps(format.left(totalMicro), decimals));
			}),
			{ numRuns: 1_000 },
		);
	});

	it('never shows more as left than there is, nor less by a whole step', () => {
		fc.assert(
			fc.property(anyMicro(), anyDecimals(), (micro, decimals) => {
				const step = 10n ** BigInt(6 - decimals);
				const shown = readSteps(createCreditFormat('en', decimals).left(micro), decimals) * step;
				assert.ok(shown <= BigInt(micro) && BigInt(micro) < shown + step);
			}),
			{ numRuns: 1_000 },
		);
	});

	it('never shows less as used than was used, nor more by a whole step', () => {
		fc.assert(
			fc.property(anyMicro(), anyDecimals(), (micro, decimals) => {
				const step = 10n ** BigInt(6 - decimals);
				const shown = readSteps(createCreditFormat('en', decimals).used(micro), decimals) * step;
				assert.ok(BigInt(micro) <= shown && shown < BigInt(micro) + step);
			}),
			{ numRuns: 1_000 },
		);
	});

	it('shows more when there is more', () => {
		fc.assert(
			fc.property(anyMicro(), anyMicro(), anyDecimals(), (one, other, decimals) => {
				const format = createCreditFormat('en', decimals);
				const [less, more] = one <= other ? [one, other] : [other, one];
				assert.ok(readSteps(format.left(less), decimals) <= readSteps(format.left(more), decimals));
				assert.ok(readSteps(format.used(less), decimals) <= readSteps(format.used(more), decimals));
			}),
			{ numRuns: 1_000 },
		);
	});

	it('has no rounding in the exact figure', () => {
		fc.assert(
			fc.property(anyMicro(), micro => readSteps(whole.exact(micro), 6) === BigInt(micro)),
			{ numRuns: 1_000 },
		);
	});

	it('never shows more in the short form than there is', () => {
		const units: Record<string, bigint> = { '': 1n, K: 1_000n, M: 1_000_000n, B: 1_000_000_000n };
		fc.assert(
			fc.property(anyMicro(), micro => {
				const [, figure = '', unit = ''] = /^(?:< )?([\d.,]+)([KMB]?)$/.exec(whole.compact(micro)) ?? [];
				const isLess = whole.compact(micro).startsWith('<');
				const shownMicro = isLess ? 0n : (readSteps(figure, 1) * (units[unit] ?? 0n) * 1_000_000n) / 10n;
				assert.ok(shownMicro <= BigInt(micro), `${whole.compact(micro)} is more than ${micro} micro-credits`);
			}),
			{ numRuns: 1_000 },
		);
	});
});

/** An English figure as a whole number of its last decimal; "less than one step" is none. */
function readSteps(text: string, decimals: number): bigint {
	if (text.startsWith('<')) return 0n;
	const [whole = '', fraction = ''] = text.replaceAll(',', '').split('.');
	assert.match(whole + fraction, /^\d+$/);
	assert.ok(fraction.length <= decimals, `${text} has more than ${decimals} decimals`);
	return BigInt(whole + fraction.padEnd(decimals, '0'));
}

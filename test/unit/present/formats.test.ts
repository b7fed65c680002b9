import assert from 'node:assert/strict';
import { formatsFor } from '../../../src/present/format/formats';
import { freshnessLevel } from '../../../src/present/freshness';
import { noonMs } from '../../support/builders/noon';

describe('Percentages', () => {
	const english = { language: 'en', timeZone: 'UTC', isPrivate: false };

	it('are 0 only for nothing and 100 only for everything', () => {
		const { percent } = formatsFor(english, 0);
		const shown = [0, 0.0001, 0.004, 0.385, 0.994, 0.999_999, 1].map(percent);
		assert.deepEqual(shown, ['0%', '1%', '1%', '39%', '99%', '99%', '100%']);
	});

	it('stay within 0 and 100 whatever they are given', () => {
		const { percent } = formatsFor(english, 0);
		assert.equal(percent(-0.5), '0%');
		assert.equal(percent(1.5), '100%');
	});

	it('are written as the language does, also after another language was asked for', () => {
		assert.equal(formatsFor({ ...english, language: 'de' }, 0).percent(0.38), '38\u00a0%');
		assert.equal(formatsFor(english, 0).percent(0.38), '38%');
		assert.equal(formatsFor(english, 0).count(12_000), '12,000');
	});

	it('do not keep the decimals of another service', () => {
		assert.equal(formatsFor(english, 2).credits.left(1_500_000), '1.5');
		assert.equal(formatsFor(english, 0).credits.left(1_500_000), '1');
	});
});

describe('The age of the figures', () => {
	const minuteMs = 60_000;
	const cases: readonly (readonly [string, number, string])[] = [
		['just read', 0, 'fresh'],
		['ten minutes old', 10 * minuteMs, 'fresh'],
		['a little over two intervals old', 10 * minuteMs + 1, 'stale'],
		['exactly a day old', 24 * 60 * minuteMs, 'stale'],
		['over a day old', 24 * 60 * minuteMs + 1, 'hidden'],
		['from two days ahead, as after the clock was set back', -48 * 60 * minuteMs, 'hidden'],
	];
	for (const [name, ageMs, level] of cases)
		it(`makes them ${level} when they are ${name}`, () => {
			assert.equal(freshnessLevel(noonMs - ageMs, noonMs), level);
		});
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instant } from '../../../src/contract/instant';
import { createDateFormat } from '../../../src/present/format/dateFormat';
import { noonMs } from '../../support/builders/noon';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

describe('Dates as text', () => {
	const dates = createDateFormat('en', 'UTC');

	describe('from now', () => {
		const cases: readonly (readonly [number, string])[] = [
			[1, 'in 1 minute'],
			[59_000, 'in 1 minute'],
			[61_000, 'in 2 minutes'],
			[90 * minuteMs, 'in 90 minutes'],
			[2 * hourMs, 'in 2 hours'],
			[7 * hourMs + 10 * minuteMs, 'in 7 hours'],
			[46 * hourMs, 'in 46 hours'],
			[2 * dayMs, 'in 2 days'],
			[30 * dayMs, 'in 30 days'],
			[-1, '1 minute ago'],
			[-61_000, '1 minute ago'],
			[-119_000, '1 minute ago'],
			[-2 * minuteMs, '2 minutes ago'],
			[-3 * hourMs, '3 hours ago'],
			[-3 * dayMs, '3 days ago'],
		];
		for (const [distanceMs, text] of cases)
			it(`says "${text}" at a distance of ${distanceMs} ms`, () => {
				assert.equal(dates.relative(noonMs + distanceMs, noonMs), text);
			});

		it('takes the same instant as text', () => {
			assert.equal(dates.relative('2025-03-10T19:00:00Z', noonMs), 'in 7 hours');
		});

		it('never counts seconds and never says zero', () => {
			fc.assert(
				fc.property(fc.integer({ min: -400 * dayMs, max: 400 * dayMs }), distanceMs => {
					const text = dates.relative(noonMs + distanceMs, noonMs);
					assert.match(text, /^in [1-9]\d* (minute|hour|day)s?$|^[1-9]\d* (minute|hour|day)s? ago$/);
					assert.equal(text.endsWith('ago'), distanceMs < 0);
				}),
				{ numRuns: 1_000 },
			);
		});
	});

	it('names the length of a span in the unit a person would use', () => {
		assert.equal(dates.span(30 * dayMs), '30 days');
		assert.equal(dates.span(13.6 * dayMs), '14 days');
		assert.equal(dates.span(7 * hourMs), '7 hours');
		assert.equal(dates.span(0), '1 minute');
		assert.equal(dates.span(-dayMs), '1 minute');
	});

	it('shows an instant on the day it is for the user, with the zone it is told in', () => {
		const midnight = '2025-03-31T00:00:00Z';
		assert.match(dates.exact(midnight), /^Mar 31, 2025, 12:00\sAM UTC$/);
		assert.match(createDateFormat('en', 'America/New_York').exact(midnight), /^Mar 30, 2025, 8:00\sPM EDT$/);
		assert.equal(createDateFormat('en', 'America/New_York').day(midnight), 'Mar 30, 2025');
		assert.match(
			createDateFormat('en', 'Asia/Kathmandu').exact(midnight),
			/Mar 31, 2025, 5:45\sAM GMT\+5:45/,
		);
	});

	it('follows daylight saving time', () => {
		const berlin = createDateFormat('en', 'Europe/Berlin');
		assert.match(berlin.exact('2025-03-29T23:00:00Z'), /^Mar 30, 2025, 12:00\sAM GMT\+1$/);
		assert.match(berlin.exact('2025-03-30T22:00:00Z'), /^Mar 31, 2025, 12:00\sAM GMT\+2$/);
	});

	it('writes dates as the language does', () => {
		assert.equal(createDateFormat('de', 'UTC').day('2025-03-31T00:00:00Z'), '31.03.2025');
		assert.equal(createDateFormat('ja', 'UTC').day('2025-03-31T00:00:00Z'), '2025/03/31');
		assert.equal(createDateFormat('de', 'UTC').relative(noonMs + 7 * hourMs, noonMs), 'in 7 Stunden');
		assert.equal(createDateFormat('pt-br', 'UTC').span(30 * dayMs), '30 dias');
	});

	it('can show every instant that the contract lets in (J5)', () => {
		fc.assert(
			fc.property(anyInstantText(), text => {
				fc.pre(instant().safeParse(text).success);
				for (const shown of [dates.day(text), dates.exact(text), dates.relative(text, noonMs)])
					assert.doesNotMatch(shown, /Invalid|NaN/);
			}),
			{ numRuns: 1_000 },
		);
	});
});

function anyInstantText(): fc.Arbitrary<string> {
	const digits = (length: number, max: number) =>
		fc.integer({ min: 0, max }).map(value => String(value).padStart(length, '0'));
	return fc
		.tuple(
			digits(4, 9_999),
			digits(2, 13),
			digits(2, 32),
			digits(2, 24),
			digits(2, 60),
			digits(2, 60),
			fc.constantFrom('', '.0', '.123456789', '.999999999999'),
		)
		.map(
			([year, month, day, hour, minute, second, part]) =>
				`${year}-${month}-${day}T${hour}:${minute}:${second}${part}Z`,
		);
}

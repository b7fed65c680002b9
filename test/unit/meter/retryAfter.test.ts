import assert from 'node:assert/strict';
import fc from 'fast-check';
import { askedWaitMs, coolDownUntil } from '../../../src/meter/retryAfter';
import { noonMs } from '../../support/builders/noon';

const hourMs = 60 * 60_000;

describe('Retry-After', () => {
	const waits: readonly (readonly [string | null, number])[] = [
		['3600', hourMs],
		[' 30 ', 30_000],
		['0', 5_000],
		['1', 5_000],
		['-5', 60_000],
		['abc', 60_000],
		['1.5', 60_000],
		['1e9', 60_000],
		['', 60_000],
		[null, 60_000],
		['99999999', 6 * hourMs],
		['99999999999999999999', 60_000],
		['Mon, 10 Mar 2025 12:30:00 GMT', hourMs / 2],
		['Mon, 10 Mar 2025 11:00:00 GMT', 5_000],
		['Mon, 10 Mar 2035 12:00:00 GMT', 6 * hourMs],
		['Mon, 99 Foo 2025 12:00:00 GMT', 60_000],
		['2025-03-10T12:30:00Z', 60_000],
	];
	for (const [header, waitMs] of waits)
		it(`${header === null ? 'that is missing' : `"${header}"`} means a pause of ${waitMs / 1_000} s (N1)`, () => {
			assert.equal(coolDownUntil(header, noonMs), noonMs + waitMs);
		});

	it('can ask for no less than 5 s and no more than 6 h, whatever it says (N1)', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.integer().map(String)), header => {
				const waitMs = coolDownUntil(header, noonMs) - noonMs;
				assert.ok(waitMs >= 5_000 && waitMs <= 6 * hourMs);
			}),
		);
	});

	it('that cannot be understood asks for nothing', () => {
		assert.equal(askedWaitMs('soon', noonMs), null);
		assert.equal(askedWaitMs('7', noonMs), 7_000);
	});
});

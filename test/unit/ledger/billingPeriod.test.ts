import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { nextBoundary } from '../../mock-server/ledger/billingPeriod';
import { PROPERTY_RUNS } from './propertyRuns';
import { DAY_MS } from './story';

const anchors = fc
	.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true })
	.map(date => date.getTime());

function renewals(anchorAt: number, count: number): number[] {
	const found: number[] = [];
	for (let at = anchorAt; found.length < count; ) {
		at = nextBoundary({ anchorAt, cadence: 'month' }, at);
		found.push(at);
	}
	return found;
}

describe('Billing periods', () => {
	it('renews a plan bought on 31 January on 28 February, 31 March and 30 April', () => {
		const days = renewals(Date.parse('2026-01-31T15:00:00Z'), 3).map(at => new Date(at).toISOString());
		assert.deepEqual(days, [
			'2026-02-28T15:00:00.000Z',
			'2026-03-31T15:00:00.000Z',
			'2026-04-30T15:00:00.000Z',
		]);
	});

	it('renews on 29 February in a leap year', () => {
		const [first] = renewals(Date.parse('2028-01-30T00:00:00Z'), 1);
		assert.equal(new Date(first ?? 0).toISOString(), '2028-02-29T00:00:00.000Z');
	});

	it('renews once in every month, on the day of the anchor or the last day there is, at its time', () => {
		fc.assert(
			fc.property(anchors, anchorAt => {
				const anchor = new Date(anchorAt);
				renewals(anchorAt, 26).forEach((at, index) => {
					const month = new Date(Date.UTC(anchor.getUTCFullYear(), anchor.getUTCMonth() + index + 1, 1));
					const nextMonth = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1));
					const lastDay = (nextMonth.getTime() - month.getTime()) / DAY_MS;
					const day = Math.min(anchor.getUTCDate(), lastDay);
					const expected = month.getTime() + (day - 1) * DAY_MS + (anchorAt % DAY_MS);
					assert.equal(new Date(at).toISOString(), new Date(expected).toISOString());
				});
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('finds the same boundary from anywhere inside the period', () => {
		fc.assert(
			fc.property(
				anchors,
				fc.nat({ max: 40 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(anchorAt, n, part) => {
					const [startAt, endAt] = renewals(anchorAt, n + 2).slice(-2);
					if (startAt === undefined || endAt === undefined) throw new Error('no period');
					const inside = Math.min(endAt - 1, Math.floor(startAt + part * (endAt - startAt)));
					assert.equal(nextBoundary({ anchorAt, cadence: 'month' }, inside), endAt);
				},
			),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('gives the free plan thirty times twenty-four hours', () => {
		const schedule = { anchorAt: Date.parse('2026-01-31T00:00:00Z'), cadence: 'thirtyDays' } as const;
		assert.equal(nextBoundary(schedule, schedule.anchorAt), schedule.anchorAt + 30 * DAY_MS);
		assert.equal(nextBoundary(schedule, schedule.anchorAt + 30 * DAY_MS), schedule.anchorAt + 60 * DAY_MS);
	});
});

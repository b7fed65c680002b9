import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeUsage } from '../../../src/present/usage/describeUsage';
import { niceTop } from '../../../src/present/usage/niceTop';
import { aPresentContext } from '../../support/builders/aPresentContext';
import { credits } from '../../support/builders/credits';
import { contentOf } from '../present/contentOf';
import { aUsageDay, ready, viewOf, windowSessionId, withUsage } from './usageParts';

describe('The daily chart (F24)', () => {
	const days = [
		aUsageDay({ day: '2025-03-07', creditsMicro: 0, requests: 0 }),
		aUsageDay({ day: '2025-03-08', creditsMicro: 1, requests: 1 }),
		aUsageDay({ day: '2025-03-09', creditsMicro: credits(12.41), requests: 31 }),
	];
	const view = contentOf(viewOf({ daily: ready(days) }).daily);

	it('ends its scale at a round value at or above the highest day', () => {
		assert.equal(view.top, '20 credits');
		assert.equal(view.days[2]?.percent, (12.41 / 20) * 100);
	});

	it('shows that there was something, however little', () => {
		assert.deepEqual(
			view.days.slice(0, 2).map(day => day.percent),
			[0, 1],
		);
	});

	it('says each day in words', () => {
		assert.deepEqual(
			view.days.map(day => day.spoken),
			['Mar 7: 0 credits, 0 requests', 'Mar 8: 0.1 credits, 1 request', 'Mar 9: 12.5 credits, 31 requests'],
		);
	});

	it('says in a sentence what it shows', () => {
		assert.equal(
			view.summary,
			'12.5 credits in 32 requests over 3 days. The most on one day was 12.5 credits, on Mar 9.',
		);
	});

	it('says so when nothing was used, on a scale that is not empty', () => {
		const idle = Array.from({ length: 30 }, (_, index) =>
			aUsageDay({ day: `2025-02-${String((index % 28) + 1)}`, creditsMicro: 0, requests: 0 }),
		);
		const empty = contentOf(viewOf({ daily: ready(idle) }).daily);
		assert.equal(empty.summary, 'Nothing was used in the last 30 days.');
		assert.equal(empty.top, '1 credit');
		assert.ok(empty.days.every(day => day.percent === 0));
	});

	it('leaves UTC days on their dates wherever the user is', () => {
		for (const timeZone of ['Pacific/Honolulu', 'Pacific/Kiritimati']) {
			const context = aPresentContext({ timeZone });
			const { daily } = describeUsage(withUsage({ daily: ready(days) }), context, windowSessionId);
			assert.deepEqual(
				contentOf(daily).days.map(day => day.label),
				['Mar 7', 'Mar 8', 'Mar 9'],
			);
		}
	});

	it('never draws above its scale and never wastes more than six tenths of it', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), highest => {
				const top = niceTop(highest);
				assert.ok(top >= highest);
				assert.ok(highest / top >= 0.4 - 1e-9);
				const { days: bars } = contentOf(
					viewOf({ daily: ready([aUsageDay({ creditsMicro: highest })]) }).daily,
				);
				assert.ok(bars.every(bar => bar.percent > 0 && bar.percent <= 100));
			}),
		);
	});
});

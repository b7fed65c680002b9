import assert from 'node:assert/strict';
import { aUsageSummary } from '../../support/builders/aUsageSummary';
import { credits } from '../../support/builders/credits';
import { contentOf } from '../present/contentOf';
import { aModelUsage, modelUse, ready, viewOf } from './usageParts';

describe('The usage summary (F20)', () => {
	const all = aUsageSummary({
		requests: 1_234,
		successful: 1_200,
		failed: 30,
		canceled: 4,
		inputTokens: 9_007_199_254_740_991,
		creditsMicro: credits(12.345678),
		modelsUsed: ['swift-1', 'gone-2'],
		sessions: 7,
		firstRequestAt: '2024-11-30T08:00:00Z',
		lastRequestAt: '2025-03-10T11:30:00Z',
	});
	const view = contentOf(
		viewOf({ summary: ready({ all, current: aUsageSummary() }), models: ready(modelUse(aModelUsage())) })
			.summary,
	);
	const row = (label: string) => view.rows.find(each => each.label === label);

	it('has every figure twice, once for this period and once for all time', () => {
		assert.deepEqual(view.columns, { figure: 'Figure', current: 'This period', all: 'All time' });
		assert.deepEqual(
			view.rows.map(({ label, current, all: whole }) => [label, current?.value, whole.value]),
			[
				['Requests', '0', '1,234'],
				['Successful', '0', '1,200'],
				['Failed', '0', '30'],
				['Canceled', '0', '4'],
				['Input tokens', '0', '9,007,199,254,740,991'],
				['Output tokens', '0', '0'],
				['Cache read tokens', '0', '0'],
				['Cache write tokens', '0', '0'],
				['Total tokens', '0', '0'],
				['Credits used', '0', '12.4'],
				['Models used', '0', '2'],
				['Sessions', '0', '7'],
				['First request', 'None', 'Nov 30, 2024'],
				['Last request', 'None', 'Mar 10, 2025'],
			],
		);
	});

	it('rounds what was used up, and has every digit for those who ask', () => {
		assert.equal(row('Credits used')?.all.exact, '12.345678 credits');
	});

	it('names the models by the names they have, or by their ids', () => {
		assert.equal(row('Models used')?.all.exact, 'Swift 1, gone-2');
	});
});

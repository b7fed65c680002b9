import assert from 'node:assert/strict';
import type { ModelColumn, ModelUsageView } from '../../../src/protocol/usageView';
import { credits } from '../../support/builders/credits';
import { contentOf } from '../present/contentOf';
import { aModelUsage, modelUse, ready, viewOf } from './usageParts';

function sorted(
	{
		periods: {
			all: { rows },
		},
	}: ModelUsageView,
	by: ModelColumn['id'],
): readonly string[] {
	return [...rows].sort((a, b) => a.order[by] - b.order[by]).map(row => row.cells.model.value);
}

describe('The table of models (F21)', () => {
	const view = contentOf(
		viewOf({
			models: ready(
				modelUse(
					aModelUsage({ modelId: 'b', displayName: 'Swift 10', requests: 9, creditsMicro: credits(90) }),
					aModelUsage({ modelId: 'c', displayName: 'Écluse', requests: 10, creditsMicro: credits(5) }),
					aModelUsage({ modelId: 'a', displayName: 'Swift 9', requests: 2, creditsMicro: credits(2.00001) }),
				),
			),
		}).models,
	);

	it('keeps the order of the backend until it is sorted', () => {
		assert.deepEqual(
			view.periods.all.rows.map(row => row.cells.model.value),
			['Swift 10', 'Écluse', 'Swift 9'],
		);
	});

	it('sorts figures by size and not by their first digit', () => {
		assert.deepEqual(sorted(view, 'requests'), ['Swift 9', 'Swift 10', 'Écluse']);
		assert.deepEqual(sorted(view, 'credits'), ['Swift 9', 'Écluse', 'Swift 10']);
	});

	it('sorts names as people do', () => {
		assert.deepEqual(sorted(view, 'model'), ['Écluse', 'Swift 9', 'Swift 10']);
	});

	it('says what each column is and how to sort by it', () => {
		assert.deepEqual(
			view.columns.map(column => column.sortLabel),
			[
				'Sort by model',
				'Sort by requests',
				'Sort by input tokens',
				'Sort by output tokens',
				'Sort by cache read tokens',
				'Sort by cache write tokens',
				'Sort by credits',
			],
		);
		for (const { id, label } of view.columns) assert.equal(view.periods.all.rows[0]?.cells[id].label, label);
	});

	it('rounds credits up', () => {
		assert.deepEqual(view.periods.all.rows[2]?.cells.credits, {
			label: 'Credits',
			value: '2.1',
			exact: '2.00001 credits',
		});
	});

	it('has words for an account that used none', () => {
		const empty = contentOf(viewOf({ models: ready(modelUse()) }).models);
		const { all, current } = empty.periods;
		assert.deepEqual([all.rows.length, all.empty], [0, 'No model was used yet.']);
		assert.deepEqual([current.rows.length, current.empty], [0, 'No model was used in this period yet.']);
	});

	it('tells this period from all time', () => {
		const older = aModelUsage({ modelId: 'old', displayName: 'Old 1' });
		const models = { all: [aModelUsage({ requests: 70 }), older], current: [aModelUsage({ requests: 7 })] };
		const { all, current } = contentOf(viewOf({ models: ready(models) }).models).periods;
		const shown = (rows: typeof all.rows) =>
			rows.map(({ cells }) => [cells.model.value, cells.requests.value]);
		assert.deepEqual(shown(all.rows), [
			['Swift 1', '70'],
			['Old 1', '31'],
		]);
		assert.deepEqual(shown(current.rows), [['Swift 1', '7']]);
	});
});

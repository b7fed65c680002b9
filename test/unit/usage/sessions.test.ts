import assert from 'node:assert/strict';
import type { UsageSession } from '../../../src/contract/usageSession';
import { contentOf } from '../present/contentOf';
import { aModelUsage, aUsageSession, modelUse, ready, viewOf, windowSessionId } from './usageParts';

describe('The sessions (F22)', () => {
	const rowOf = (about: Partial<UsageSession>) => {
		const sessions = ready({ sessions: [aUsageSession(about)], nextCursor: null });
		const [row] = contentOf(viewOf({ sessions, models: ready(modelUse(aModelUsage())) }).sessions).rows;
		assert.ok(row);
		return row;
	};

	it('are listed with time, length, requests, models and credits', () => {
		const row = rowOf({});
		assert.match(row.started.value, /^9:00\sAM$/);
		assert.match(row.started.exact ?? '', /^Mar 10, 2025, 9:00\sAM UTC$/);
		assert.deepEqual(
			[row.duration, row.requests, row.models, row.credits.value, row.marks],
			['25 minutes', '12', 'Swift 1', '4.2', []],
		);
	});

	it('of other days have their date', () => {
		assert.match(rowOf({ startedAt: '2025-03-09T09:00:00Z' }).started.value, /^Mar 9, 9:00\sAM$/);
		assert.equal(rowOf({ startedAt: '2024-12-31T09:00:00Z' }).started.value, 'Dec 31, 2024');
	});

	it('are marked in words when they go on, and when they are this window’s own', () => {
		const active = { isActive: true, endedAt: null };
		assert.deepEqual(rowOf(active).marks, ['Active']);
		assert.deepEqual(rowOf({ ...active, clientSessionId: windowSessionId }).marks, ['Active', 'This window']);
		assert.deepEqual(rowOf({ clientSessionId: null }).marks, []);
	});

	it('that go on last until their latest sign of life', () => {
		assert.equal(
			rowOf({ isActive: true, endedAt: null, lastActivityAt: '2025-03-10T09:41:00Z' }).duration,
			'41 minutes',
		);
	});

	it('with many models name the first ones', () => {
		assert.equal(rowOf({ models: ['swift-1', 'b', 'c', 'd', 'e'] }).models, 'Swift 1, b, c and 2 more');
		assert.equal(rowOf({ models: [] }).models, '');
	});

	it('offer more only while there are more', () => {
		const list = (nextCursor: string | null, isReadingMoreSessions = false) =>
			contentOf(
				viewOf({
					sessions: ready({ sessions: [aUsageSession()], nextCursor }),
					isReadingMoreSessions,
				}).sessions,
			);
		assert.equal(list(null).more, null);
		assert.equal(list('on').more?.state, 'ready');
		assert.equal(list('on', true).more?.state, 'busy');
	});

	it('have words for an account that had none', () => {
		const view = contentOf(viewOf({ sessions: ready({ sessions: [], nextCursor: null }) }).sessions);
		assert.deepEqual([view.rows.length, view.empty], [0, 'No sessions yet.']);
	});
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withNewestSessions } from '../../../src/account/usage/withNewestSessions';
import { aUsageSession } from './usageParts';

/** The list of the server, newest first, and a part of it as its pages tell it. */
function listFrom(newest: number, size: number) {
	const sessions = Array.from({ length: size }, (_, index) => aUsageSession({ id: `${newest - index}` }));
	const hasMore = newest - size > 0;
	return { sessions, nextCursor: hasMore ? `after ${newest - size + 1}` : null };
}

describe('Sessions that were read again', () => {
	it('are followed by the older ones that were shown, without a gap and without a repetition', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 60 }),
				fc.integer({ min: 0, max: 60 }),
				fc.integer({ min: 1, max: 60 }),
				(before, arrived, wished) => {
					const shown = listFrom(before, Math.min(before, wished));
					const now = before + arrived;
					const merged = withNewestSessions(shown, listFrom(now, Math.min(now, 20)));
					assert.deepEqual(merged, listFrom(now, merged.sessions.length));
				},
			),
		);
	});

	it('are all there is to show when nothing was shown before', () => {
		assert.deepEqual(withNewestSessions(null, listFrom(30, 20)), listFrom(30, 20));
		assert.deepEqual(withNewestSessions(listFrom(3, 3), { sessions: [], nextCursor: null }), {
			sessions: [],
			nextCursor: null,
		});
	});
});

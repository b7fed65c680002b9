import assert from 'node:assert/strict';
import { openSignedInWindow } from '../../support/sessionWindow';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Two thirds of the server's 15 minutes. */
const dueMs = 10 * minuteMs;

describe('The pace of refreshing', () => {
	for (const jumpMs of [24 * hourMs, -24 * hourMs, hourMs, -hourMs, 10 * 365 * 24 * hourMs]) {
		it(`asks at most once in half a minute when the clock jumps by ${jumpMs / hourMs} h again and again (T12)`, async () => {
			const { session, server, world } = await openSignedInWindow();
			for (let second = 0; second < 60; second++) {
				world.clock.jump(second % 2 === 0 ? jumpMs : -jumpMs);
				assert.equal((await session.accessToken()).ok, true);
				await world.timers.advance(1_000);
			}
			assert.ok(server.count('refresh') <= 3, `${server.count('refresh')} calls in a minute`);
			assert.equal(session.state.kind, 'signedIn');
		});
	}

	it('takes what came a moment ago for good, even when the clock says it is a day old (T12)', async () => {
		const { session, server, world } = await openSignedInWindow();
		await world.timers.advance(dueMs);
		const token = await session.accessToken();
		world.clock.jump(24 * hourMs);
		world.windowFocus.focus();
		assert.deepEqual(await session.accessToken(), token);
		assert.equal(server.count('refresh'), 1);
	});

	for (const lifetimeMs of [0, -1, Number.NaN, 1e15, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
		it(`makes neither a loop nor an eternal token of a lifetime of ${lifetimeMs} (T13)`, async () => {
			const { session, server, world } = await openSignedInWindow();
			server.lifetimeMs = lifetimeMs;
			await world.timers.advance(dueMs);
			for (let second = 0; second < 120; second++) {
				await session.accessToken();
				await world.timers.advance(1_000);
			}
			assert.ok(server.count('refresh') <= 4);
			const before = server.count('refresh');
			await world.timers.advance(24 * hourMs);
			assert.equal((await session.accessToken()).ok, true);
			assert.ok(server.count('refresh') > before);
		});
	}
});

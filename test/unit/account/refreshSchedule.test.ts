import assert from 'node:assert/strict';
import type { AccountState } from '../../../src/account/accountState';
import { AccountStore } from '../../../src/account/accountStore';
import { RefreshSchedule } from '../../../src/account/refreshSchedule';
import type { MeterProblem } from '../../../src/meter/meterProblem';
import { Emitter } from '../../../src/util/emitter';
import { aBalance } from '../../support/builders/aBalance';
import { aClaimedBonus } from '../../support/builders/aClaimedBonus';
import { anOpenAccount } from '../../support/builders/anOpenAccount';
import { aSubscription } from '../../support/builders/aSubscription';
import { everyProblem } from '../../support/builders/everyProblem';
import { noonMs } from '../../support/builders/noon';
import { FakeWindowFocus } from '../../support/fakeWindowFocus';
import { fakeWorld } from '../../support/fakeWorld';
import { SteadyRandom } from '../../support/steadyRandom';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;

/** An account that changes on no known date, so that only the interval counts. */
const quiet = {
	balance: aBalance({ nextResetAt: null }),
	subscription: aSubscription({ nextRenewalAt: null }),
};

function underTest({ fraction = 0.5, isFocused = true } = {}) {
	const world = fakeWorld({
		random: new SteadyRandom(fraction),
		windowFocus: new FakeWindowFocus(isFocused),
	});
	const store = new AccountStore();
	const jumps = new Emitter<void>();
	let outcome: MeterProblem | null = null;
	/** When each refresh happened, in ms from the start. */
	const refreshes: number[] = [];
	const show = (about: Parameters<typeof anOpenAccount>[0] = {}) =>
		store.set(anOpenAccount({ ...quiet, fetchedAt: world.clock.now(), ...about }));
	const schedule = new RefreshSchedule({
		...world,
		store,
		onDidJump: jumps.event,
		refresh: async () => {
			refreshes.push(world.clock.now() - noonMs);
			const before = store.state;
			if (before.kind !== 'open') return;
			store.set({ ...before, activity: 'refreshing' });
			if (outcome === null) show();
			else store.set({ ...before, activity: 'idle', trouble: outcome });
		},
	});
	return {
		world,
		store,
		schedule,
		refreshes,
		jumps,
		show,
		failWith: (problem: MeterProblem | null) => {
			outcome = problem;
		},
		/** The account was read while something else (a person, the start) asked for it. */
		fail(problem: MeterProblem) {
			show({ activity: 'refreshing' });
			show({ trouble: problem });
		},
	};
}

describe('Reading the account again', () => {
	it('happens every five minutes, give or take a tenth', async () => {
		for (const [fraction, delayMs] of [
			[0, 4.5 * minuteMs],
			[0.5, 5 * minuteMs],
			[0.999, 5.499 * minuteMs],
		] as const) {
			const { world, show } = underTest({ fraction });
			show();
			assert.deepEqual(world.timers.delays.map(Math.round), [delayMs]);
		}
	});

	it('happens every minute while the panel is in sight', async () => {
		const { world, show, schedule, refreshes } = underTest();
		show();
		schedule.setPanelVisible(true);
		await world.timers.advance(3 * minuteMs);
		assert.deepEqual(refreshes, [minuteMs, 2 * minuteMs, 3 * minuteMs]);
		schedule.setPanelVisible(false);
		assert.deepEqual(world.timers.delays, [5 * minuteMs]);
	});

	it('goes on as long as the window is looked at', async () => {
		const { world, show, refreshes } = underTest();
		show();
		await world.timers.advance(15 * minuteMs);
		assert.deepEqual(refreshes, [5 * minuteMs, 10 * minuteMs, 15 * minuteMs]);
	});

	it('does not begin while one is running', () => {
		const { world, show } = underTest();
		show({ activity: 'refreshing' });
		assert.deepEqual(world.timers.delays, []);
	});

	it('has no timer while there is nothing to read', () => {
		const { world, store } = underTest();
		const states: readonly AccountState[] = [
			{ kind: 'restoring' },
			{ kind: 'signedOut', reason: 'none' },
			{ kind: 'signingIn', deviceCode: null },
			{ kind: 'disconnected', addressProblem: 'empty' },
			{ kind: 'opening', identity: null },
		];
		for (const state of states) {
			store.set(state);
			assert.deepEqual(world.timers.delays, [], state.kind);
		}
	});

	it('stops with the extension', () => {
		const { world, show, schedule } = underTest();
		show();
		schedule.dispose();
		assert.deepEqual(world.timers.delays, []);
		show();
		world.windowFocus.focus();
		assert.deepEqual(world.timers.delays, []);
	});
});

describe('While nobody looks at the window', () => {
	it('there is no timer at all (N4)', () => {
		const { world, show, schedule, fail } = underTest({ isFocused: false });
		show();
		assert.deepEqual(world.timers.delays, []);
		schedule.setPanelVisible(true);
		assert.deepEqual(world.timers.delays, []);
		fail(everyProblem.offline);
		assert.deepEqual(world.timers.delays, []);
	});

	it('a timer that was set goes away', () => {
		const { world, show } = underTest();
		show();
		world.windowFocus.blur();
		assert.deepEqual(world.timers.delays, []);
	});

	it('and for over a minute, the account is read again on coming back, within three seconds (N4)', async () => {
		const { world, show, refreshes } = underTest({ fraction: 0.999 });
		show();
		world.windowFocus.blur();
		await world.timers.advance(minuteMs + 1);
		world.windowFocus.focus();
		await world.timers.advance(3 * secondMs);
		assert.equal(refreshes.length, 1);
	});

	it('but for less than a minute, coming back changes nothing', async () => {
		const { world, show, refreshes } = underTest({ fraction: 0 });
		show();
		world.windowFocus.blur();
		await world.timers.advance(30 * secondMs);
		world.windowFocus.focus();
		assert.deepEqual(world.timers.delays, [4 * minuteMs]);
		assert.deepEqual(refreshes, []);
	});
});

describe('After a failure', () => {
	it('the account is read less and less often, from half a minute to a quarter of an hour (N2)', async () => {
		const { world, show, failWith, refreshes } = underTest({ fraction: 0.999_999 });
		show();
		failWith(everyProblem.serverFault);
		await world.timers.advance(70 * minuteMs);
		const gaps = refreshes.slice(1).map((at, index) => Math.round((at - (refreshes[index] ?? 0)) / secondMs));
		assert.deepEqual(gaps.slice(0, 7), [30, 60, 120, 240, 480, 900, 900]);
	});

	it('windows spread over half of the wait', () => {
		for (const [fraction, delayMs] of [
			[0, 15 * secondMs],
			[0.5, 22.5 * secondMs],
		] as const) {
			const { world, fail } = underTest({ fraction });
			fail(everyProblem.offline);
			assert.deepEqual(world.timers.delays, [delayMs]);
		}
	});

	it('one success brings the usual interval back (N2)', async () => {
		const { world, show, failWith } = underTest();
		show();
		failWith(everyProblem.serverFault);
		await world.timers.advance(20 * minuteMs);
		failWith(null);
		await world.timers.advance(20 * minuteMs);
		failWith(everyProblem.serverFault);
		await world.timers.advance(5 * minuteMs);
		assert.ok((world.timers.delays[0] ?? Number.POSITIVE_INFINITY) <= minuteMs);
	});

	it('coming back to the window does not shorten the wait', async () => {
		const { world, show, failWith, refreshes } = underTest();
		show();
		failWith(everyProblem.serverFault);
		await world.timers.advance(8 * minuteMs);
		const before = refreshes.length;
		for (let look = 0; look < 10; look++) {
			world.windowFocus.blur();
			world.windowFocus.focus();
		}
		await world.timers.advance(secondMs);
		assert.equal(refreshes.length, before);
	});

	it('of the first reading, it is tried again too', async () => {
		const { world, store } = underTest();
		store.set({ kind: 'opening', identity: null });
		store.set({ kind: 'closed', identity: null, problem: everyProblem.offline });
		assert.deepEqual(world.timers.delays, [22.5 * secondMs]);
	});

	it('a claim in between does not count as another failure', () => {
		const { world, show, fail } = underTest();
		fail(everyProblem.offline);
		show({ trouble: everyProblem.offline, claim: 'claiming' });
		show({ trouble: everyProblem.offline, claim: 'idle' });
		assert.deepEqual(world.timers.delays, [22.5 * secondMs]);
	});
});

describe('A service that asks for a pause', () => {
	it('is left alone until it is over', async () => {
		const { world, fail, refreshes, schedule } = underTest();
		fail({ kind: 'rateLimited', until: noonMs + 10 * minuteMs });
		schedule.setPanelVisible(true);
		world.windowFocus.blur();
		world.windowFocus.focus();
		await world.timers.advance(10 * minuteMs - 1);
		assert.deepEqual(refreshes, []);
		await world.timers.advance(6 * secondMs);
		assert.equal(refreshes.length, 1);
	});
});

describe('When something is due', () => {
	it('the account is read a little after that, not minutes later', async () => {
		const { world, show, refreshes } = underTest({ fraction: 0.5 });
		show({ dailyBonus: aClaimedBonus({ nextAvailableAt: '2025-03-10T12:01:00Z' }) });
		await world.timers.advance(minuteMs + 5 * secondMs);
		assert.deepEqual(refreshes, [minuteMs + 3 * secondMs]);
	});

	it('but not due before the usual interval, the interval counts', () => {
		const { world, show } = underTest();
		show({ dailyBonus: aClaimedBonus({ nextAvailableAt: '2025-03-11T00:00:00Z' }) });
		assert.deepEqual(world.timers.delays, [5 * minuteMs]);
	});

	it('and was due before the last reading, it is not waited for again', () => {
		const { world, show } = underTest();
		show({ balance: aBalance({ nextResetAt: '2025-03-10T11:59:59Z' }) });
		assert.deepEqual(world.timers.delays, [5 * minuteMs]);
	});

	it('by the clock of the service, that clock counts', () => {
		const { world, show } = underTest();
		const dailyBonus = aClaimedBonus({ nextAvailableAt: '2025-03-10T13:01:00Z' });
		show({ dailyBonus, serverOffsetMs: 60 * minuteMs });
		assert.deepEqual(world.timers.delays, [minuteMs + 3 * secondMs]);
	});
});

describe('After news that carry a part of the account only (F10)', () => {
	const told = (since: number) => ({ balance: { version: 2, since, takenAt: since } });

	it('the rest is read half a minute later, or five seconds while the panel is in sight', () => {
		const { world, show, schedule } = underTest();
		show({ news: told(noonMs) });
		assert.deepEqual(world.timers.delays, [30 * secondMs]);
		schedule.setPanelVisible(true);
		assert.deepEqual(world.timers.delays, [5 * secondMs]);
	});

	it('more of them neither put the reading off nor ask for another', async () => {
		const { world, show, refreshes } = underTest();
		for (let secondsLater = 0; secondsLater < 30; secondsLater += 10) {
			show({
				fetchedAt: noonMs,
				news: { balance: { version: 2, since: noonMs, takenAt: world.clock.now() } },
			});
			await world.timers.advance(10 * secondMs);
		}
		await world.timers.advance(minuteMs);
		assert.deepEqual(refreshes, [30 * secondMs]);
	});

	it('that a reading did not contain, the next one is not begun at once', () => {
		const { world, show } = underTest();
		show({ fetchedAt: noonMs, news: told(noonMs - minuteMs) });
		assert.deepEqual(world.timers.delays, [30 * secondMs]);
	});

	it('nothing is read while nobody looks at the window', () => {
		const { world, show } = underTest({ isFocused: false });
		show({ news: told(noonMs) });
		assert.deepEqual(world.timers.delays, []);
	});
});

describe('After the computer slept with the window in sight', () => {
	it('the account is read again within three seconds', async () => {
		const { world, show, jumps, refreshes } = underTest();
		show();
		world.clock.jump(minuteMs + 1);
		jumps.fire();
		await world.timers.advance(3 * secondMs);
		assert.equal(refreshes.length, 1);
	});

	it('for a moment only, or unseen, nothing is read out of turn', async () => {
		for (const [sleptMs, isFocused] of [
			[minuteMs, true],
			[60 * minuteMs, false],
		] as const) {
			const { world, show, jumps, refreshes } = underTest({ isFocused });
			show();
			world.clock.jump(sleptMs);
			jumps.fire();
			await world.timers.advance(minuteMs);
			assert.deepEqual(refreshes, []);
		}
	});
});

describe('After the clock was set back', () => {
	it('the account is read within the usual interval, and not when the old time comes round again', async () => {
		const { world, show, schedule, refreshes } = underTest();
		show();
		world.clock.jump(-5 * 60 * minuteMs);
		schedule.setPanelVisible(false);
		await world.timers.advance(5.5 * minuteMs);
		assert.equal(refreshes.length, 1);
	});

	it('a look at the window reads at once, because nobody knows how old the figures are', async () => {
		const { world, show, refreshes } = underTest();
		show();
		world.windowFocus.blur();
		world.clock.jump(-5 * 60 * minuteMs);
		world.windowFocus.focus();
		await world.timers.advance(3 * secondMs);
		assert.equal(refreshes.length, 1);
	});

	it('neither a failure nor a pause keeps the account from being read for hours', async () => {
		for (const problem of [
			everyProblem.offline,
			{ kind: 'rateLimited', until: noonMs + 10 * minuteMs },
		] as const) {
			const { world, fail, refreshes } = underTest();
			fail(problem);
			world.windowFocus.blur();
			world.clock.jump(-5 * 60 * minuteMs);
			world.windowFocus.focus();
			await world.timers.advance(minuteMs);
			assert.equal(refreshes.length, 1, problem.kind);
		}
	});
});

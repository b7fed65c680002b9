import assert from 'node:assert/strict';
import { dailyHabit } from '../../../../src/account/forecast/dailyHabit';
import type { Forecast } from '../../../../src/account/forecast/forecast';
import { forecastSpending, type Spending } from '../../../../src/account/forecast/forecastSpending';
import { aBalance } from '../../../support/builders/aBalance';
import { aGrant } from '../../../support/builders/aGrant';
import { credits } from '../../../support/builders/credits';
import { noonMs } from '../../../support/builders/noon';

const dayMs = 24 * 60 * 60_000;
/** Monday, 10 March 2025, noon; the reset is on 31 March. */
const serverNow = noonMs;

/** The last days up to today, in credits. */
function usage(amounts: readonly number[]) {
	return amounts.map((amount, index) => ({
		day: new Date(serverNow - (amounts.length - 1 - index) * dayMs).toISOString().slice(0, 10),
		requests: amount > 0 ? 3 : 0,
		totalTokens: amount,
		creditsMicro: credits(amount),
	}));
}

const always = (amount: number, days = 30) => usage(Array.from({ length: days }, () => amount));

function left(amount: number, more: Parameters<typeof aBalance>[0] = {}) {
	return aBalance({ totalMicro: credits(amount), ...more });
}

function forecast(about: Partial<Spending>): Forecast | null {
	return forecastSpending({ usage: always(10), balance: left(95), grants: null, serverNow, ...about });
}

describe('How long the credits last (F24)', () => {
	it('is told to the day for somebody who uses the same every day', () => {
		// 5 on the rest of today, 10 on each of nine days to the 19th: 95; on the 20th nothing is left.
		assert.deepEqual(forecast({}), {
			outcome: { kind: 'runsOut', firstDay: '2025-03-20', lastDay: '2025-03-20' },
			basisDays: 29,
		});
	});

	it('is told as a span for somebody who does not', () => {
		const told = forecast({
			usage: usage(Array.from({ length: 30 }, (_, index) => (index * 7) % 23)),
			balance: left(120),
		});
		assert.ok(told?.outcome.kind === 'runsOut');
		const { firstDay, lastDay } = told.outcome;
		assert.ok(firstDay < lastDay, `${firstDay} to ${lastDay}`);
		// The average day is 11.
		assert.ok(firstDay <= '2025-03-21' && lastDay >= '2025-03-21', `${firstDay} to ${lastDay}`);
	});

	it('is past the reset when there is enough until then', () => {
		const until = { kind: 'reset', at: '2025-03-31T00:00:00Z' } as const;
		assert.deepEqual(forecast({ balance: left(400) })?.outcome, { kind: 'lasts', until });
	});

	it('is left open where it may or may not be enough', () => {
		const now = usage(Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? 30 : 0)));
		const told = forecast({ usage: now, balance: left(210) })?.outcome;
		assert.ok(told?.kind === 'mayRunOut', told?.kind);
		assert.ok(told.firstDay > '2025-03-14' && told.firstDay < '2025-03-31', told.firstDay);
	});

	it('looks ninety days ahead where no reset is known, or none that is nearer', () => {
		const until = { kind: 'days', count: 90 } as const;
		for (const nextResetAt of ['2025-07-01T00:00:00Z', '9999-12-31T00:00:00Z'])
			assert.deepEqual(forecast({ balance: left(2_000, { nextResetAt }) })?.outcome, {
				kind: 'lasts',
				until,
			});
		assert.deepEqual(forecast({ balance: left(2_000, { nextResetAt: null }) })?.outcome, {
			kind: 'lasts',
			until,
		});
		assert.equal(forecast({ balance: left(400, { nextResetAt: null }) })?.outcome.kind, 'runsOut');
	});

	it('counts credits only until they expire, in the order in which they are spent', () => {
		const bonus = aGrant({
			id: 'b',
			kind: 'dailyBonus',
			burnOrder: 1,
			amountMicro: credits(60),
			expiresAt: '2025-03-12T00:00:00Z',
		});
		const bought = aGrant({
			id: 'p',
			kind: 'purchased',
			burnOrder: 2,
			amountMicro: credits(35),
			expiresAt: null,
		});
		// 15 of the 60 are used by the 12th, the rest is lost; 35 last from the 12th into the 15th.
		assert.deepEqual(forecast({ grants: [bought, bonus] })?.outcome, {
			kind: 'runsOut',
			firstDay: '2025-03-15',
			lastDay: '2025-03-15',
		});
	});

	it('goes by the balance where the buckets are of another age', () => {
		const bucket = aGrant({ amountMicro: credits(500), expiresAt: null });
		assert.deepEqual(forecast({ grants: [bucket] }), forecast({}));
		assert.deepEqual(
			forecast({ grants: [aGrant({ amountMicro: credits(5), expiresAt: null })] }),
			forecast({}),
		);
	});

	it('knows that weekends are different', () => {
		const now = usage(
			Array.from({ length: 30 }, (_, index) => {
				const day = new Date(serverNow - (29 - index) * dayMs).getUTCDay();
				return day === 0 || day === 6 ? 0 : 10;
			}),
		);
		// Friday the 14th is the fifth working day; with 45 it ends there, with 46 not before Monday.
		assert.deepEqual(forecast({ usage: now, balance: left(44) })?.outcome, {
			kind: 'runsOut',
			firstDay: '2025-03-14',
			lastDay: '2025-03-14',
		});
		assert.deepEqual(forecast({ usage: now, balance: left(46) })?.outcome, {
			kind: 'runsOut',
			firstDay: '2025-03-17',
			lastDay: '2025-03-17',
		});
	});

	it('does not count the day that is not over as one', () => {
		const withToday = usage([...Array.from({ length: 29 }, () => 10), 0]);
		assert.deepEqual(forecast({ usage: withToday }), forecast({}));
	});

	it('counts a day on which much is used before it is over', () => {
		const burst = usage([...Array.from({ length: 29 }, () => 10), 400]);
		const told = forecast({ usage: burst, balance: left(300) });
		assert.equal(forecast({ balance: left(300) })?.outcome.kind, 'lasts');
		assert.equal(told?.outcome.kind, 'mayRunOut');
		assert.equal(told.basisDays, 30);
	});

	it('says the same every time', () => {
		const now = usage(Array.from({ length: 30 }, (_, index) => (index * 13) % 29));
		assert.deepEqual(forecast({ usage: now }), forecast({ usage: now }));
	});
});

describe('Nothing is foretold (F24)', () => {
	it('from less than a week of use, or from three days with any', () => {
		assert.equal(forecast({ usage: always(10, 7) }), null);
		assert.notEqual(forecast({ usage: always(10, 8) }), null);
		const rare = (days: number) => usage(Array.from({ length: 30 }, (_, index) => (index < days ? 10 : 0)));
		assert.equal(forecast({ usage: rare(3) }), null);
		assert.notEqual(forecast({ usage: rare(4) }), null);
	});

	it('of what was never used, without a limit, with nothing left, and while a reset is due', () => {
		assert.equal(forecast({ usage: always(0) }), null);
		assert.equal(forecast({ usage: [] }), null);
		assert.equal(forecast({ balance: left(95, { unlimited: true }) }), null);
		assert.equal(forecast({ balance: left(0) }), null);
		assert.equal(forecast({ balance: left(95, { nextResetAt: '2025-03-10T11:00:00Z' }) }), null);
	});
});

describe('The habit of a day (F24)', () => {
	it('begins with the first day of use', () => {
		const habit = dailyHabit(
			usage([...Array.from({ length: 20 }, () => 0), ...Array.from({ length: 10 }, () => 5)]),
			Math.floor(serverNow / dayMs),
		);
		assert.equal(habit?.days, 9);
	});
});

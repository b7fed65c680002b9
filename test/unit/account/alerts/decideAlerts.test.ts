import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AlertMemory } from '../../../../src/account/alerts/alert';
import { decideAlerts } from '../../../../src/account/alerts/decideAlerts';
import type { AlertSettings } from '../../../../src/platform/settings';
import { aBalance } from '../../../support/builders/aBalance';
import { aClaimedBonus } from '../../../support/builders/aClaimedBonus';
import { aDailyBonus } from '../../../support/builders/aDailyBonus';
import { aGrant } from '../../../support/builders/aGrant';
import { aServiceMeta } from '../../../support/builders/aServiceMeta';
import { aSnapshot, type SnapshotAbout } from '../../../support/builders/aSnapshot';
import { aSubscription } from '../../../support/builders/aSubscription';
import { credits } from '../../../support/builders/credits';
import { noonMs } from '../../../support/builders/noon';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const usual: AlertSettings = { thresholds: [50, 75, 90], muted: [] };
/** Nothing to tell of but what a test adds. */
const quiet = { dailyBonus: aClaimedBonus(), grants: [] };
const used = (percent: number, more: Parameters<typeof aBalance>[0] = {}) =>
	aBalance({ usedMicro: credits(percent * 10), ...more });

/** Looks one after another, with what is remembered from each to the next; gives what each one told. */
function person(settings: AlertSettings = usual) {
	let memory: AlertMemory | null = null;
	return {
		look(about: SnapshotAbout = {}, { now = noonMs, with: changed = settings } = {}) {
			const decision = decideAlerts(
				{ snapshot: aSnapshot({ ...quiet, ...about }), now, settings: changed },
				memory,
			);
			memory = decision.memory;
			return decision.alerts.map(alert => (alert.kind === 'usage' ? `used ${alert.threshold}` : alert.kind));
		},
		snooze(kind: 'usage' | 'dailyBonus' | 'expiringCredits' | 'newPeriod', until: number) {
			assert.ok(memory);
			memory = { ...memory, snoozedUntil: { ...memory.snoozedUntil, [kind]: until } };
		},
	};
}

const april = { startAt: '2025-03-31T00:00:00Z', endAt: '2025-04-30T00:00:00Z' };
const inApril = { now: Date.parse('2025-03-31T08:00:00Z') };

describe('The first look at an account (F53)', () => {
	it('tells nothing, however much there would be to tell', () => {
		const expiring = aGrant({ expiresAt: '2025-03-11T00:00:00Z' });
		assert.deepEqual(person().look({ balance: used(95), dailyBonus: aDailyBonus(), grants: [expiring] }), []);
	});

	it('takes note, so that the same is not told at the next', () => {
		const ada = person();
		const expiring = aGrant({ expiresAt: '2025-03-11T00:00:00Z' });
		const about = { balance: used(80), dailyBonus: aDailyBonus(), grants: [expiring] };
		ada.look(about);
		assert.deepEqual(ada.look(about), []);
		assert.deepEqual(ada.look({ ...about, balance: used(91) }), ['used 90']);
	});

	it('of another account is a first one again', () => {
		const ada = person();
		ada.look({ balance: used(10) });
		assert.deepEqual(ada.look({ balance: used(95), identity: { accountId: 'acct-2' } }), []);
		assert.deepEqual(ada.look({ balance: used(95), origin: 'https://other.example' }), []);
	});
});

describe('Thresholds of what is used (F53)', () => {
	it('are told as they are passed, each once', () => {
		const ada = person();
		const told = [0, 49, 50, 51, 74, 75, 89, 90, 95, 100].map(percent =>
			ada.look({ balance: used(percent) }),
		);
		assert.deepEqual(told.flat(), ['used 50', 'used 75', 'used 90']);
		assert.deepEqual(told[2], ['used 50']);
	});

	it('passed together are one alert, the highest', () => {
		const ada = person();
		ada.look({ balance: used(10) });
		assert.deepEqual(ada.look({ balance: used(92) }), ['used 90']);
		assert.deepEqual(ada.look({ balance: used(93) }), []);
	});

	it('are not told again when the figure goes back and comes again', () => {
		const ada = person();
		ada.look({ balance: used(60) });
		assert.deepEqual(ada.look({ balance: used(76) }), ['used 75']);
		ada.look({ balance: used(40) });
		assert.deepEqual(ada.look({ balance: used(76) }), []);
	});

	it('count anew in a new period', () => {
		const ada = person();
		ada.look({ balance: used(80) });
		assert.deepEqual(ada.look({ balance: used(76, { period: april }) }, inApril), ['used 75']);
	});

	it('are those of the user, in any order', () => {
		const ada = person({ thresholds: [80, 20], muted: [] });
		ada.look({ balance: used(0) });
		assert.deepEqual(ada.look({ balance: used(50) }), ['used 20']);
		assert.deepEqual(ada.look({ balance: used(99) }), ['used 80']);
		const bob = person({ thresholds: [], muted: [] });
		bob.look({ balance: used(0) });
		assert.deepEqual(bob.look({ balance: used(100) }), []);
	});

	it('mean nothing without a limit, without an allowance, and in a period that is over', () => {
		for (const balance of [
			used(95, { unlimited: true }),
			aBalance({ totalMicro: 0, otherMicro: credits(5) }),
			used(95, { period: { startAt: '2025-02-01T00:00:00Z', endAt: '2025-03-10T11:00:00Z' } }),
			'error' as const,
		]) {
			const ada = person();
			ada.look({ balance: used(0) });
			assert.deepEqual(ada.look({ balance }), []);
		}
	});

	it('work by the month where there are no periods', () => {
		const ada = person();
		ada.look({ balance: used(0, { period: null }) });
		assert.deepEqual(ada.look({ balance: used(55, { period: null }) }), ['used 50']);
		assert.deepEqual(ada.look({ balance: used(55, { period: null }) }), []);
		assert.deepEqual(ada.look({ balance: used(55, { period: null }) }, { now: noonMs + 30 * dayMs }), [
			'used 50',
		]);
	});

	it('are never told twice in a period, and never lower than before, whatever the figures do', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 30 }), percents => {
				const ada = person();
				ada.look({ balance: used(0) });
				const told = percents.flatMap(percent => ada.look({ balance: used(percent) }));
				const ranks = told.map(text => Number(text.split(' ')[1]));
				assert.deepEqual(
					ranks,
					[...new Set(ranks)].sort((a, b) => a - b),
				);
			}),
		);
	});
});

describe('The daily bonus that is ready (F53)', () => {
	it('is not told of where the service has none, and so nothing to claim it with', () => {
		const { look } = person();
		const meta = aServiceMeta({ features: { dailyBonus: false } });
		look({ meta });
		assert.deepEqual(look({ meta, dailyBonus: aDailyBonus() }), []);
	});

	it('is told once a day', () => {
		const ada = person();
		ada.look();
		assert.deepEqual(ada.look({ dailyBonus: aDailyBonus({ day: '2025-03-11' }) }), ['dailyBonus']);
		assert.deepEqual(ada.look({ dailyBonus: aDailyBonus({ day: '2025-03-11' }) }), []);
		assert.deepEqual(ada.look({ dailyBonus: aDailyBonus({ day: '2025-03-12' }) }), ['dailyBonus']);
	});

	it('is not told to somebody who cannot claim it', () => {
		const ada = person();
		ada.look();
		const day = '2025-03-11';
		assert.deepEqual(ada.look({ dailyBonus: aDailyBonus({ day, eligible: false }) }), []);
		assert.deepEqual(ada.look({ dailyBonus: aClaimedBonus({ day }) }), []);
		assert.deepEqual(ada.look({ dailyBonus: 'error' }), []);
		assert.deepEqual(ada.look({ dailyBonus: 'notApplicable' }), []);
	});
});

describe('Credits that are about to expire (F14, F53)', () => {
	const soon = aGrant({ kind: 'promo', expiresAt: '2025-03-13T11:00:00Z', remainingMicro: credits(40) });

	it('are told three days before, once', () => {
		const ada = person();
		ada.look();
		assert.deepEqual(ada.look({ grants: [soon] }, { now: noonMs - 2 * hourMs }), []);
		assert.deepEqual(ada.look({ grants: [soon] }), ['expiringCredits']);
		assert.deepEqual(ada.look({ grants: [soon] }, { now: noonMs + dayMs }), []);
	});

	it('are added up, with the first date', () => {
		const first = aGrant({ kind: 'trial', expiresAt: '2025-03-12T00:00:00Z', remainingMicro: credits(2) });
		const memory = decideAlerts({ snapshot: aSnapshot(quiet), now: noonMs, settings: usual }, null).memory;
		const snapshot = aSnapshot({ ...quiet, grants: [soon, first] });
		assert.deepEqual(decideAlerts({ snapshot, now: noonMs, settings: usual }, memory).alerts, [
			{ kind: 'expiringCredits', amountMicro: credits(42), at: '2025-03-12T00:00:00Z' },
		]);
	});

	it('from the daily bonus are told once in a period, not every day of it', () => {
		const ada = person();
		ada.look();
		const told = ['2025-03-11', '2025-03-12', '2025-03-13'].flatMap(day =>
			ada.look(
				{ grants: [aGrant({ kind: 'dailyBonus', expiresAt: `${day}T12:00:00Z` })] },
				{ now: Date.parse(`${day}T00:00:00Z`) },
			),
		);
		assert.deepEqual(told, ['expiringCredits']);
	});

	it('are not told when there is nothing to lose', () => {
		const ada = person();
		ada.look();
		const gone = { expiresAt: '2025-03-12T00:00:00Z' };
		for (const grant of [
			aGrant({ ...gone, remainingMicro: 0 }),
			aGrant({ ...gone, remainingMicro: 5 }),
			aGrant({ ...gone, status: 'voided' }),
			aGrant({ expiresAt: null }),
			aGrant({ expiresAt: '2025-03-10T11:00:00Z' }),
		])
			assert.deepEqual(ada.look({ grants: [grant] }), []);
		const allowance = aGrant({ ...gone, kind: 'allocation' });
		const subscription = aSubscription({ rollover: { enabled: true, maxMicro: null } });
		assert.deepEqual(ada.look({ grants: [allowance], subscription }), [], 'what rolls over is not lost');
		assert.deepEqual(ada.look({ grants: null }), []);
	});
});

describe('A new period (F53)', () => {
	it('is told once, and not to somebody who sees the account for the first time', () => {
		const ada = person();
		assert.deepEqual(ada.look({ balance: used(80) }), []);
		assert.deepEqual(ada.look({ balance: used(0, { period: april }) }, inApril), ['newPeriod']);
		assert.deepEqual(ada.look({ balance: used(0, { period: april }) }, inApril), []);
	});

	it('is no news three days later, without credits, or beside an alert about them', () => {
		for (const [balance, now] of [
			[used(0, { period: april }), inApril.now + 3 * dayMs],
			[aBalance({ totalMicro: 0, period: april }), inApril.now],
		] as const) {
			const ada = person();
			ada.look();
			assert.deepEqual(ada.look({ balance }, { now }), []);
		}
		const ada = person();
		ada.look();
		assert.deepEqual(ada.look({ balance: used(60, { period: april }) }, inApril), ['used 50']);
	});
});

describe('What is snoozed (F53)', () => {
	it('is told afterwards when it still holds, the highest only', () => {
		const ada = person();
		ada.look();
		assert.deepEqual(ada.look({ balance: used(55) }), ['used 50']);
		ada.snooze('usage', noonMs + dayMs);
		assert.deepEqual(ada.look({ balance: used(80) }), []);
		assert.deepEqual(ada.look({ balance: used(92) }, { now: noonMs + dayMs - 1 }), []);
		assert.deepEqual(ada.look({ balance: used(92) }, { now: noonMs + dayMs }), ['used 90']);
	});

	it('is not told when it no longer holds', () => {
		const ada = person();
		ada.look();
		ada.snooze('dailyBonus', noonMs + dayMs);
		assert.deepEqual(ada.look({ dailyBonus: aDailyBonus({ day: '2025-03-11' }) }), []);
		assert.deepEqual(
			ada.look({ dailyBonus: aClaimedBonus({ day: '2025-03-11' }) }, { now: noonMs + 2 * dayMs }),
			[],
		);
	});

	it('leaves the other kinds alone', () => {
		const ada = person();
		ada.look();
		ada.snooze('usage', noonMs + dayMs);
		const dailyBonus = aDailyBonus({ day: '2025-03-11' });
		assert.deepEqual(ada.look({ balance: used(95), dailyBonus }), ['dailyBonus']);
	});
});

describe('What is switched off (F53)', () => {
	it('is not told, and not made up for when it is switched on again', () => {
		const ada = person();
		const off: AlertSettings = { ...usual, muted: ['usage', 'dailyBonus', 'expiringCredits', 'newPeriod'] };
		ada.look();
		const about = {
			balance: used(80),
			dailyBonus: aDailyBonus({ day: '2025-03-11' }),
			grants: [aGrant({ kind: 'promo', expiresAt: '2025-03-12T00:00:00Z' })],
		};
		assert.deepEqual(ada.look(about, { with: off }), []);
		assert.deepEqual(ada.look(about), []);
		assert.deepEqual(ada.look({ ...about, balance: used(91) }), ['used 90']);
	});
});

describe('The clock of the service (F53)', () => {
	it('is the one that says when credits expire', () => {
		const ada = person();
		ada.look();
		const grants = [aGrant({ kind: 'promo', expiresAt: '2025-03-13T13:00:00Z' })];
		assert.deepEqual(ada.look({ grants }), []);
		assert.deepEqual(ada.look({ grants, serverOffsetMs: 2 * hourMs }), ['expiringCredits']);
	});
});

import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PROPERTY_RUNS } from '../ledger/propertyRuns';
import { DAY_MS } from '../ledger/story';
import { createTestAccount } from './createTestAccount';

const MIDNIGHT = Date.parse('2026-02-26T00:00:00Z');
const timesOfDay = fc.oneof(fc.constantFrom(0, DAY_MS - 1), fc.nat({ max: DAY_MS - 1 }));
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

describe('The daily bonus', () => {
	it('counts k days in a row as a streak of k and pays by the schedule, the same from the cap on', () => {
		fc.assert(
			fc.property(fc.array(timesOfDay, { minLength: 1, maxLength: 20 }), times => {
				const account = createTestAccount(MIDNIGHT);
				times.forEach((time, index) => {
					const now = MIDNIGHT + index * DAY_MS + time;
					const promisedMicro = account.dailyBonus(now).amountMicro;
					const claimed = account.claimDailyBonus(now);
					assert.ok(claimed.ok);
					const { claim, dailyBonus } = claimed.value;
					const { cap, current } = dailyBonus.streak;
					assert.equal(claim.streakDay, index + 1);
					assert.equal(current, index + 1);
					assert.equal(claim.amountMicro, dailyBonus.scheduleMicro[Math.min(index + 1, cap) - 1]);
					assert.equal(claim.amountMicro, promisedMicro, 'paid something else than was promised');
				});
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('starts over after a missed day, and remembers the longest streak', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ isHere: fc.boolean(), time: timesOfDay }), { maxLength: 25 }),
				days => {
					const account = createTestAccount(MIDNIGHT);
					let streak = 0;
					let longest = 0;
					days.forEach(({ isHere, time }, index) => {
						const now = MIDNIGHT + index * DAY_MS + time;
						const before = account.dailyBonus(now).streak.current;
						assert.equal(before, streak, 'the streak before the claim');
						streak = isHere ? streak + 1 : 0;
						longest = Math.max(longest, streak);
						if (isHere) assert.ok(account.claimDailyBonus(now).ok);
						const after = account.dailyBonus(now).streak;
						if (isHere) assert.equal(after.current, streak);
						assert.equal(after.longest, longest);
					});
				},
			),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('says the first instant at which the next claim succeeds', () => {
		fc.assert(
			fc.property(timesOfDay, fc.nat({ max: 60 }), (time, days) => {
				const now = MIDNIGHT + days * DAY_MS + time;
				const account = createTestAccount(MIDNIGHT);
				account.claimDailyBonus(now);
				const again = account.claimDailyBonus(now);
				assert.ok(!again.ok && again.problem.code === 'bonus-already-claimed');
				const nextAt = Date.parse(again.problem.nextAvailableAt);
				assert.equal(account.dailyBonus(now).nextAvailableAt, again.problem.nextAvailableAt);
				assert.equal(account.claimDailyBonus(nextAt - 1).ok, false, 'could be claimed earlier');
				assert.equal(account.claimDailyBonus(nextAt).ok, true, 'cannot be claimed when it was promised');
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('is granted once a day, however often and whenever it is claimed', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 4 * DAY_MS }), { maxLength: 30 }), sinceMs => {
				const account = createTestAccount(MIDNIGHT);
				const instants = sinceMs.map(ms => MIDNIGHT + ms).sort((a, b) => a - b);
				const granted = instants.flatMap(now => {
					const claimed = account.claimDailyBonus(now);
					return claimed.ok ? [claimed.value.claim.day] : [];
				});
				assert.deepEqual(granted, [...new Set(instants.map(dayOf))]);
				const grants = account.entries.filter(
					line => line.type === 'granted' && line.grant.kind === 'dailyBonus',
				);
				assert.equal(grants.length, granted.length);
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('shows the new balance and the next date in its answer', () => {
		const account = createTestAccount(MIDNIGHT);
		const before = account.balance(MIDNIGHT);
		const claimed = account.claimDailyBonus(MIDNIGHT + 1);
		assert.ok(claimed.ok);
		const { claim, balance, dailyBonus } = claimed.value;
		assert.equal(balance.spendableMicro, before.spendableMicro + claim.amountMicro);
		assert.deepEqual(balance, account.balance(MIDNIGHT + 1));
		assert.equal(balance.version, account.version);
		assert.equal(dailyBonus.nextAvailableAt, '2026-02-27T00:00:00.000Z');
		assert.equal(dailyBonus.claimable, false);
	});

	it('is for the free plan with a confirmed e-mail, while it is on', () => {
		const account = createTestAccount(MIDNIGHT);
		const reason = (): string | null => {
			const claimed = account.claimDailyBonus(MIDNIGHT);
			const told = account.dailyBonus(MIDNIGHT);
			assert.equal(told.claimable, false);
			assert.equal(told.nextAvailableAt, null);
			assert.ok(!claimed.ok && claimed.problem.code === 'bonus-not-eligible');
			assert.equal(claimed.problem.reason, told.ineligibleReason);
			return told.ineligibleReason;
		};
		account.setEmailVerified(false, MIDNIGHT);
		assert.equal(reason(), 'unverifiedEmail');
		account.setEmailVerified(true, MIDNIGHT);
		account.startTrial(MIDNIGHT);
		assert.equal(reason(), 'paidPlan');
		account.setDailyBonusEnabled(false, MIDNIGHT);
		assert.equal(reason(), 'disabled');
	});
});

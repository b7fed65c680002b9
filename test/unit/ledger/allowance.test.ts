import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Ledger } from '../../mock-server/ledger/ledger';
import { createTestLedger } from './createTestLedger';
import { actOnLedger, amountsMicro, ledgerStories, planAllowance, plans } from './ledgerActions';
import { PROPERTY_RUNS } from './propertyRuns';
import { DAY_MS, MINUTE_MS } from './story';

const START = Date.parse('2026-01-31T09:30:00Z');

function spend(ledger: Ledger, amountMicro: number, now: number): void {
	const hold = ledger.open(`hold ${ledger.entries.length}`, amountMicro, now);
	assert.ok(hold.ok, 'not enough to spend');
	ledger.settle(hold.value.id, amountMicro, now);
}

function kindsLeft(ledger: Ledger): Record<string, number> {
	const left: Record<string, number> = {};
	for (const { grant, phase, remainingMicro } of ledger.tallies.live) {
		if (phase === 'active') left[grant.kind] = (left[grant.kind] ?? 0) + remainingMicro;
	}
	return left;
}

describe('The allowance', () => {
	it('rolls over what is unused, up to the limit, for one more period', () => {
		fc.assert(
			fc.property(
				amountsMicro,
				fc.nat({ max: 100 }),
				fc.option(amountsMicro),
				(allocationMicro, percent, maxMicro) => {
					const ledger = createTestLedger();
					const plan = { amountMicro: allocationMicro, cadence: 'thirtyDays', unlimited: false } as const;
					ledger.startAllowance(planAllowance({ ...plan, rollover: { maxMicro } }, START), 'voided', START);
					const usedMicro = Math.floor((allocationMicro * percent) / 100);
					spend(ledger, usedMicro, START + DAY_MS);
					ledger.advance(START + 30 * DAY_MS);
					const rolledMicro = Math.min(maxMicro ?? allocationMicro, allocationMicro - usedMicro);
					const expected = { allocation: allocationMicro, rollover: rolledMicro };
					assert.deepEqual({ rollover: 0, ...kindsLeft(ledger) }, expected);
					ledger.advance(START + 60 * DAY_MS);
					const nextRolled = Math.min(maxMicro ?? allocationMicro, allocationMicro);
					assert.deepEqual(kindsLeft(ledger), { allocation: allocationMicro, rollover: nextRolled });
				},
			),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('loses nothing on an upgrade: afterwards there is what was there and the new allocation', () => {
		fc.assert(
			fc.property(ledgerStories, plans, (story, plan) => {
				const ledger = createTestLedger();
				for (const step of story.steps) actOnLedger(ledger, step);
				const now = story.steps.at(-1)?.at ?? story.startAt;
				const before = ledger.tallies.spendableMicro - ledger.tallies.overageMicro;
				ledger.startAllowance(planAllowance(plan, now), 'carriedOver', now);
				const after = ledger.tallies.spendableMicro - ledger.tallies.overageMicro;
				assert.equal(after, before + plan.amountMicro);
				assert.equal(ledger.balance(now).usedMicro === 0 || before < 0, true, 'used starts anew');
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('takes what a hold gives back after an upgrade along into the new period', () => {
		const ledger = createTestLedger();
		const small = { amountMicro: 100, cadence: 'month', rollover: null, unlimited: false } as const;
		ledger.startAllowance(planAllowance(small, START), 'voided', START);
		ledger.open('hold', 40, START);
		const later = START + MINUTE_MS;
		ledger.startAllowance(planAllowance({ ...small, amountMicro: 500 }, later), 'carriedOver', later);
		ledger.release('hold', later);
		assert.deepEqual(kindsLeft(ledger), { allocation: 500, carryOver: 100 });
	});

	it('keeps the order at one instant: holds, expiry, rollover, new allocation, next period', () => {
		const ledger = createTestLedger();
		const plan = {
			amountMicro: 100,
			cadence: 'month',
			rollover: { maxMicro: 20 },
			unlimited: false,
		} as const;
		ledger.startAllowance(planAllowance(plan, START), 'voided', START);
		const endAt = ledger.tallies.period?.endAt ?? 0;
		ledger.open('hold', 50, endAt - 10 * MINUTE_MS);
		const before = ledger.entries.length;
		ledger.advance(endAt);
		const types = ledger.entries.slice(before).map(line => ('grant' in line ? line.grant.kind : line.type));
		assert.deepEqual(types, [
			'released',
			'holdEnded',
			'expired',
			'rollover',
			'movedOut',
			'allocation',
			'periodStarted',
		]);
		assert.deepEqual(kindsLeft(ledger), { rollover: 20, allocation: 100 });
	});

	it('ends with its period once it has been canceled, and takes nothing else with it', () => {
		const ledger = createTestLedger();
		const plan = {
			amountMicro: 100,
			cadence: 'month',
			rollover: { maxMicro: null },
			unlimited: false,
		} as const;
		ledger.startAllowance(planAllowance(plan, START), 'voided', START);
		ledger.give({ kind: 'purchased', amountMicro: 7, expiresAt: null, uniqueKey: null }, START);
		const endAt = ledger.tallies.period?.endAt ?? 0;
		ledger.endAllowanceAt(endAt, START + DAY_MS);
		assert.deepEqual(kindsLeft(ledger), { allocation: 100, purchased: 7 });
		ledger.advance(endAt);
		assert.deepEqual(kindsLeft(ledger), { purchased: 7 });
		assert.equal(ledger.tallies.period, null);
	});

	it('goes on when the cancellation is taken back', () => {
		const ledger = createTestLedger();
		const plan = { amountMicro: 100, cadence: 'month', rollover: null, unlimited: false } as const;
		ledger.startAllowance(planAllowance(plan, START), 'voided', START);
		ledger.endAllowanceAt(ledger.tallies.period?.endAt ?? 0, START + DAY_MS);
		ledger.endAllowanceAt(null, START + 2 * DAY_MS);
		ledger.advance(Date.parse('2026-02-28T09:30:00Z'));
		assert.deepEqual(ledger.tallies.period, {
			startAt: Date.parse('2026-02-28T09:30:00Z'),
			endAt: Date.parse('2026-03-31T09:30:00Z'),
		});
	});

	it('still says what it was and what was used when nothing of it is left', () => {
		const ledger = createTestLedger();
		const plan = { amountMicro: 100, cadence: 'month', rollover: null, unlimited: false } as const;
		ledger.startAllowance(planAllowance(plan, START), 'voided', START);
		spend(ledger, 100, START);
		const { totalMicro, usedMicro, availableMicro } = ledger.balance(START);
		assert.deepEqual([totalMicro, usedMicro, availableMicro], [100, 100, 0]);
	});

	it('takes nothing from anywhere while it is unlimited', () => {
		const ledger = createTestLedger();
		const plan = { amountMicro: 0, cadence: 'month', rollover: null, unlimited: true } as const;
		ledger.startAllowance(planAllowance(plan, START), 'voided', START);
		ledger.give({ kind: 'purchased', amountMicro: 7, expiresAt: null, uniqueKey: null }, START);
		assert.ok(ledger.open('hold', 1000, START).ok);
		ledger.settle('hold', 2000, START);
		assert.deepEqual([ledger.tallies.spendableMicro, ledger.tallies.overageMicro], [7, 0]);
	});
});

describe('A grant', () => {
	it('is given once for one reason, however often it is asked for', () => {
		const ledger = createTestLedger();
		const gift = {
			kind: 'dailyBonus',
			amountMicro: 5,
			expiresAt: null,
			uniqueKey: 'bonus:2026-01-31',
		} as const;
		const first = ledger.give(gift, START);
		assert.equal(ledger.give(gift, START + 40 * DAY_MS), first);
		assert.equal(ledger.tallies.spendableMicro, 5);
	});

	it('can be spent from its first instant to the last before its end', () => {
		const ledger = createTestLedger();
		const effectiveAt = START + DAY_MS;
		const expiresAt = START + 2 * DAY_MS;
		ledger.give({ kind: 'promo', amountMicro: 5, effectiveAt, expiresAt, uniqueKey: null }, START);
		assert.equal(ledger.balance(effectiveAt - 1).spendableMicro, 0);
		assert.equal(ledger.balance(effectiveAt).spendableMicro, 5);
		assert.equal(ledger.balance(expiresAt - 1).spendableMicro, 5);
		assert.equal(ledger.balance(expiresAt).spendableMicro, 0);
	});
});

describe('A long ledger', () => {
	it('keeps only what still matters at hand, so that the last line costs what the first did', () => {
		const ledger = createTestLedger();
		const plan = {
			amountMicro: 1_000_000,
			cadence: 'thirtyDays',
			rollover: { maxMicro: null },
			unlimited: false,
		} as const;
		ledger.startAllowance(planAllowance(plan, START), 'voided', START);
		for (let now = START; ledger.entries.length < 100_000; now += 20 * MINUTE_MS) {
			if (ledger.entries.length % 50 === 0) {
				ledger.give({ kind: 'dailyBonus', amountMicro: 3, expiresAt: now + DAY_MS, uniqueKey: null }, now);
			}
			spend(ledger, 7, now);
		}
		assert.ok(ledger.tallies.live.length < 20, `${ledger.tallies.live.length} grants at hand`);
		assert.equal(ledger.tallies.openHolds.size, 0);
	});
});

import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Ledger } from '../../mock-server/ledger/ledger';
import { createTestLedger } from './createTestLedger';
import { actOnLedger, amountsMicro, ledgerStories } from './ledgerActions';
import { PROPERTY_RUNS } from './propertyRuns';
import { DAY_MS, MINUTE_MS, type Story } from './story';

const NOON = Date.parse('2026-03-01T12:00:00Z');

function createLedgerWith(amountMicro: number): Ledger {
	const ledger = createTestLedger();
	ledger.give({ kind: 'promo', amountMicro, expiresAt: null, uniqueKey: null }, NOON);
	return ledger;
}

function play(story: Story<Parameters<typeof actOnLedger>[1]['action']>): { ledger: Ledger; now: number } {
	const ledger = createTestLedger();
	for (const step of story.steps) actOnLedger(ledger, step);
	return { ledger, now: story.steps.at(-1)?.at ?? story.startAt };
}

describe('Holds', () => {
	it('give everything back when they are released: nobody can tell they were there', () => {
		fc.assert(
			fc.property(ledgerStories, amountsMicro, (story, amountMicro) => {
				const { ledger, now } = play(story);
				const before = ledger.balance(now);
				const grantsBefore = structuredClone(ledger.tallies.live);
				const opened = ledger.open('hold', amountMicro, now);
				if (!opened.ok) return;
				ledger.release('hold', now);
				assert.deepEqual(ledger.balance(now), before);
				assert.deepEqual(ledger.tallies.live, grantsBefore);
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('cost what was used and not what was set aside', () => {
		fc.assert(
			fc.property(
				ledgerStories,
				amountsMicro,
				fc.integer({ min: 0, max: 100 }),
				(story, heldMicro, percent) => {
					const { ledger, now } = play(story);
					const { spendableMicro } = ledger.tallies;
					if (ledger.tallies.allowance?.unlimited === true) return;
					if (!ledger.open('hold', heldMicro, now).ok) return;
					const actualMicro = Math.floor((heldMicro * percent) / 100);
					ledger.settle('hold', actualMicro, now);
					assert.equal(ledger.tallies.spendableMicro, spendableMicro - actualMicro);
				},
			),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('never promise more together than there is, however many are opened at once', () => {
		fc.assert(
			fc.property(amountsMicro, fc.array(amountsMicro, { maxLength: 20 }), (stockMicro, wishes) => {
				const ledger = createLedgerWith(stockMicro);
				let leftMicro = stockMicro;
				wishes.forEach((wishMicro, index) => {
					const opened = ledger.open(`hold ${index}`, wishMicro, NOON);
					assert.equal(
						opened.ok,
						wishMicro <= leftMicro,
						'refused though it fits, or let in though it does not',
					);
					if (opened.ok) leftMicro -= wishMicro;
				});
				assert.equal(ledger.tallies.spendableMicro, leftMicro);
			}),
			{ numRuns: PROPERTY_RUNS },
		);
	});

	it('return what was not used to where it came from, last taken first', () => {
		const ledger = createTestLedger();
		for (const days of [1, 2, 3]) {
			const expiresAt = NOON + days * DAY_MS;
			ledger.give({ kind: 'promo', amountMicro: 5, expiresAt, uniqueKey: null }, NOON);
		}
		ledger.open('hold', 12, NOON);
		ledger.settle('hold', 6, NOON);
		const told = ledger.entries.flatMap(line =>
			line.type === 'released' || line.type === 'consumed' ? [`${line.type} ${line.grantId}`] : [],
		);
		assert.deepEqual(told, [
			'released grant 3',
			'released grant 2',
			'released grant 1',
			'consumed grant 1',
			'consumed grant 2',
		]);
		assert.deepEqual(
			ledger.tallies.live.map(({ remainingMicro }) => remainingMicro),
			[4, 5],
		);
	});

	it('lapse after ten minutes and free what they held', () => {
		const ledger = createLedgerWith(5);
		ledger.open('hold', 4, NOON);
		assert.equal(ledger.balance(NOON + 10 * MINUTE_MS - 1).spendableMicro, 1);
		assert.equal(ledger.balance(NOON + 10 * MINUTE_MS).spendableMicro, 5);
	});

	it('can be settled late, because the work was done', () => {
		const ledger = createLedgerWith(5);
		ledger.open('hold', 4, NOON);
		assert.ok(ledger.settle('hold', 3, NOON + 11 * MINUTE_MS).ok);
		assert.equal(ledger.tallies.spendableMicro, 2);
	});

	it('are settled once', () => {
		const ledger = createLedgerWith(5);
		ledger.open('hold', 4, NOON);
		ledger.settle('hold', 3, NOON);
		assert.equal(ledger.settle('hold', 3, NOON).ok, false);
		assert.equal(ledger.release('hold', NOON).ok, false);
		assert.equal(ledger.tallies.spendableMicro, 2);
	});

	it('keep what they set aside alive past its expiry, and what comes back after it lapses', () => {
		const ledger = createTestLedger();
		const expiresAt = NOON + 5 * MINUTE_MS;
		ledger.give({ kind: 'dailyBonus', amountMicro: 10, expiresAt, uniqueKey: null }, NOON);
		ledger.open('hold', 8, NOON);
		ledger.settle('hold', 6, NOON + 6 * MINUTE_MS);
		const [grant] = ledger.tallies.ended;
		assert.deepEqual([grant?.usedMicro, grant?.expiredMicro], [6, 4]);
	});
});

describe('Overage', () => {
	it('is what a request cost beyond all there was, and the next credits pay for it first', () => {
		const ledger = createLedgerWith(5);
		ledger.open('hold', 5, NOON);
		ledger.settle('hold', 12, NOON);
		assert.deepEqual([ledger.tallies.spendableMicro, ledger.tallies.overageMicro], [0, 7]);
		ledger.give({ kind: 'promo', amountMicro: 10, expiresAt: null, uniqueKey: null }, NOON);
		assert.deepEqual([ledger.tallies.spendableMicro, ledger.tallies.overageMicro], [3, 0]);
	});

	it('is also paid by what another hold gives back', () => {
		const ledger = createLedgerWith(10);
		ledger.open('held on to', 6, NOON);
		ledger.open('too small', 4, NOON);
		ledger.settle('too small', 9, NOON);
		ledger.release('held on to', NOON);
		assert.deepEqual([ledger.tallies.spendableMicro, ledger.tallies.overageMicro], [1, 0]);
	});
});

import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createTestLedger } from './createTestLedger';
import { actOnLedger, ledgerStories } from './ledgerActions';
import { LedgerAuditor } from './ledgerAuditor';
import { checkLedgerRules } from './ledgerRules';
import { PROPERTY_RUNS } from './propertyRuns';
import { DAY_MS } from './story';

describe('Ledger stories', () => {
	it('adds up, spends in turn and never outside validity, whatever happens in whatever order', () => {
		fc.assert(
			fc.property(ledgerStories, story => {
				const ledger = createTestLedger();
				const auditor = new LedgerAuditor();
				for (const step of story.steps) {
					actOnLedger(ledger, step);
					auditor.read(ledger.entries);
					checkLedgerRules(ledger);
				}
			}),
			{ numRuns: 5 * PROPERTY_RUNS },
		);
	});

	it('comes out the same whether it was looked at every day or only at the end', () => {
		fc.assert(
			fc.property(ledgerStories, story => {
				const asleep = createTestLedger();
				const awake = createTestLedger();
				let lookedAt = story.startAt;
				for (const step of story.steps) {
					for (; lookedAt < step.at; lookedAt += DAY_MS / 2) awake.advance(lookedAt);
					actOnLedger(asleep, step);
					actOnLedger(awake, step);
				}
				assert.deepEqual(awake.entries, asleep.entries);
			}),
			{ numRuns: 5 * PROPERTY_RUNS },
		);
	});

	it('goes on from its lines alone as if it had never stopped', () => {
		fc.assert(
			fc.property(ledgerStories, fc.nat({ max: 100 }), (story, percent) => {
				const stopsAfter = Math.floor((story.steps.length * percent) / 100);
				const whole = createTestLedger();
				for (const step of story.steps.slice(0, stopsAfter)) actOnLedger(whole, step);
				const resumed = createTestLedger(whole.entries);
				assert.deepEqual(resumed.tallies, whole.tallies);
				for (const step of story.steps.slice(stopsAfter)) {
					actOnLedger(whole, step);
					actOnLedger(resumed, step);
				}
				assert.deepEqual(resumed.entries, whole.entries);
			}),
			{ numRuns: 5 * PROPERTY_RUNS },
		);
	});
});

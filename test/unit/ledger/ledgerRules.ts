/** The rules that hold at every moment of every story, whatever happened before. */
import * as assert from 'node:assert/strict';
import { foldEntries } from '../../mock-server/ledger/foldEntries';
import type { GrantKind } from '../../mock-server/ledger/grant';
import type { Ledger } from '../../mock-server/ledger/ledger';
import { readLedgerBalance } from '../../mock-server/ledger/ledgerBalance';
import type { LedgerEntry } from '../../mock-server/ledger/ledgerEntry';

export function checkLedgerRules(ledger: Ledger): void {
	checkAgainstFold(ledger);
	checkConservation(ledger);
	checkCard(ledger);
	const { spendableMicro, overageMicro } = ledger.tallies;
	assert.ok(overageMicro >= 0, 'overage below zero');
	assert.ok(spendableMicro === 0 || overageMicro === 0, 'credits to spend beside unpaid overage');
}

function checkAgainstFold({ entries, tallies }: Ledger): void {
	const folded = foldEntries(entries);
	assert.equal(tallies.spendableMicro, folded.spendableMicro, 'the balance is not the sum of the lines');
	assert.equal(tallies.overageMicro, folded.overageMicro, 'the overage is not what the lines say');
	assert.deepEqual([...tallies.openHolds.keys()], folded.openHoldIds, 'open holds');
	const indexed = [...tallies.grants.values()].map(
		({ phase: _phase, endedSeq: _ended, ...figures }) => figures,
	);
	assert.deepEqual(indexed, folded.grants, 'the index and the plain fold differ');
}

function checkConservation({ tallies }: Ledger): void {
	for (const tally of tallies.grants.values()) {
		const { usedMicro, heldMicro, expiredMicro, voidedMicro, movedMicro, remainingMicro, grant } = tally;
		const parts = [usedMicro, heldMicro, expiredMicro, voidedMicro, movedMicro, remainingMicro];
		assert.ok(
			parts.every(part => part >= 0),
			`a part of ${grant.kind} is below zero: ${parts}`,
		);
		const sumMicro = parts.reduce((sum, part) => sum + part, 0);
		assert.equal(sumMicro, grant.amountMicro, `the parts of ${grant.kind} are not its whole`);
	}
}

type GrantLine = Extract<LedgerEntry, { grantId: string }>;

function endsGrant(line: LedgerEntry): line is GrantLine {
	return line.type === 'expired' || line.type === 'voided' || (line.type === 'movedOut' && line.closes);
}

function isAllowance(kind: GrantKind): boolean {
	return kind === 'allocation' || kind === 'rollover' || kind === 'carryOver';
}

function checkCard({ entries, tallies }: Ledger): void {
	const card = readLedgerBalance(tallies);
	assert.equal(card.totalMicro, card.usedMicro + card.heldMicro + card.availableMicro, 'total of the card');
	const sumMicro = card.availableMicro + card.additionalMicro + card.otherMicro;
	assert.equal(card.spendableMicro, sumMicro, 'spendable of the card');
	const ended = new Set(entries.flatMap(line => (endsGrant(line) ? [line.grantId] : [])));
	const begun = new Set(entries.flatMap(line => (line.type === 'granted' ? [line.grant.id] : [])));
	const inForce = foldEntries(entries).grants.filter(
		({ grant }) => isAllowance(grant.kind) && begun.has(grant.id) && !ended.has(grant.id),
	);
	const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
	assert.equal(
		card.totalMicro,
		total(inForce.map(({ grant }) => grant.amountMicro)),
		'what this period has brought',
	);
	assert.equal(card.usedMicro, total(inForce.map(({ usedMicro }) => usedMicro)), 'what was used of it');
}

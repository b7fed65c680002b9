/**
 * Ends the reservation: everything held goes back to the grants it came from, last taken first. What the hold
 * covers of the actual cost is then taken from those same grants, even from one that has ended meanwhile,
 * because the credits were set aside while it was valid. What goes back to a grant that has ended follows it:
 * it lapses with an expired one, is voided with a voided one, and joins the carry-over of one that an upgrade
 * closed.
 */
import { carryOver } from './carryOver';
import { findGrant, type HoldTally } from './ledgerIndex';
import type { LedgerPen } from './ledgerPen';

/** Returns what of `actualMicro` the hold did not cover. */
export function returnHeld(pen: LedgerPen, hold: HoldTally, actualMicro: number): number {
	for (const part of [...hold.parts].reverse()) {
		pen.write({ type: 'released', grantId: part.grantId, holdId: hold.id, amountMicro: part.amountMicro });
	}
	let missingMicro = actualMicro;
	for (const part of hold.parts) {
		const usedMicro = Math.min(missingMicro, part.amountMicro);
		if (usedMicro === 0) break;
		pen.write({ type: 'consumed', grantId: part.grantId, holdId: hold.id, amountMicro: -usedMicro });
		missingMicro -= usedMicro;
	}
	settleEndedGrants(pen, hold);
	return missingMicro;
}

function settleEndedGrants(pen: LedgerPen, hold: HoldTally): void {
	const returned = hold.parts
		.map(part => findGrant(pen.index, part.grantId))
		.filter(grant => grant.remainingMicro > 0);
	for (const { grant, phase, remainingMicro } of returned) {
		const line = { grantId: grant.id, amountMicro: -remainingMicro };
		if (phase === 'expired' || phase === 'voided') pen.write({ ...line, type: phase });
	}
	carryOver(
		pen,
		returned.filter(tally => tally.phase === 'moved'),
	);
}

/**
 * Takes back what is left of a grant. What is held of it stays set aside until the hold ends. Voiding twice
 * is once.
 */
import { findGrant } from './ledgerIndex';
import type { LedgerPen } from './ledgerPen';

export function voidGrant(pen: LedgerPen, grantId: string): void {
	const { phase, remainingMicro } = findGrant(pen.index, grantId);
	if (phase === 'scheduled') pen.write({ type: 'voided', grantId, amountMicro: 0 });
	if (phase === 'active') pen.write({ type: 'voided', grantId, amountMicro: 0 - remainingMicro });
}

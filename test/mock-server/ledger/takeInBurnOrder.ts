/** Takes up to `amountMicro` from what can be spent, in burn order, and says what it could not find. */
import type { LedgerEntry } from './ledgerEntry';
import { isSpendable, type LedgerPen } from './ledgerPen';

type TakenAs =
	| { readonly type: 'held' | 'consumed'; readonly holdId: string }
	| { readonly type: 'overageRepaid' };

export type TakingType = Extract<LedgerEntry['type'], 'held' | 'consumed' | 'overageRepaid'>;

export function takeInBurnOrder(pen: LedgerPen, amountMicro: number, as: TakenAs): number {
	let missingMicro = amountMicro;
	for (const tally of [...pen.index.live]) {
		if (missingMicro === 0) break;
		if (!isSpendable(tally)) continue;
		const partMicro = Math.min(missingMicro, tally.remainingMicro);
		const line = { grantId: tally.grant.id, amountMicro: -partMicro };
		if (as.type === 'overageRepaid') pen.write({ ...line, type: as.type, overageMicro: partMicro });
		else pen.write({ ...line, type: as.type, holdId: as.holdId });
		missingMicro -= partMicro;
	}
	return missingMicro;
}

/** Work that was done without credits is paid for by the next credits that can be spent. */
export function repayOverage(pen: LedgerPen): void {
	if (pen.index.overageMicro > 0) takeInBurnOrder(pen, pen.index.overageMicro, { type: 'overageRepaid' });
}

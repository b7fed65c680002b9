/**
 * Turns what is left of the given grants into one `carryOver` grant that lasts as long as the running period.
 * The old grants are closed, also those with nothing left, so that a hold on them knows where its return
 * goes.
 */
import type { GrantTally } from './ledgerIndex';
import type { LedgerPen } from './ledgerPen';

export function carryOver(pen: LedgerPen, from: readonly GrantTally[]): void {
	const amountMicro = from.reduce((sum, tally) => sum + tally.remainingMicro, 0);
	const expiresAt = pen.index.period?.endAt ?? null;
	const target =
		amountMicro > 0 ? pen.give({ kind: 'carryOver', amountMicro, expiresAt, uniqueKey: null }) : null;
	for (const { grant, remainingMicro } of from) {
		const toGrantId = target === null ? null : target.id;
		const line = { grantId: grant.id, amountMicro: 0 - remainingMicro, toGrantId };
		pen.write({ type: 'movedOut', ...line, closes: true });
	}
}

/**
 * The only way to add a line: it gets the next number, the instant at hand, and is folded into the index at
 * once.
 */
import { applyEntry } from './applyEntry';
import type { Grant, GrantKind } from './grant';
import type { LedgerDraft, LedgerEntry } from './ledgerEntry';
import type { GrantTally, LedgerIndex } from './ledgerIndex';

export interface LedgerPen {
	readonly index: LedgerIndex;
	/** The instant that the lines get. */
	readonly at: number;
	write(draft: LedgerDraft): void;
	give(gift: GrantDraft): Grant;
}

export interface GrantDraft {
	readonly kind: GrantKind;
	readonly amountMicro: number;
	/** Left out: at once. */
	readonly effectiveAt?: number | undefined;
	readonly expiresAt: number | null;
	readonly uniqueKey: string | null;
}

export function createLedgerPen(index: LedgerIndex, nextGrantId: () => string, at: number): LedgerPen {
	const write = (draft: LedgerDraft): void => {
		const entry: LedgerEntry = { ...draft, seq: index.entries.length + 1, at };
		applyEntry(index, entry);
	};
	const give = (gift: GrantDraft): Grant => {
		const effectiveAt = gift.effectiveAt ?? at;
		const { kind, amountMicro, expiresAt, uniqueKey } = gift;
		const createdSeq = index.entries.length + 1;
		const grant = { id: nextGrantId(), kind, amountMicro, effectiveAt, expiresAt, createdSeq, uniqueKey };
		if (effectiveAt > at) write({ type: 'scheduled', amountMicro: 0, grant });
		else write({ type: 'granted', amountMicro, grant });
		return grant;
	};
	return { index, at, write, give };
}

/** Can be spent at this instant. Due transitions have been applied, so the phase is the whole answer. */
export function isSpendable(tally: GrantTally): boolean {
	return tally.phase === 'active' && tally.remainingMicro > 0;
}

/**
 * One line of the ledger. Lines are only ever added, in order of `seq` and of `at`; a correction is one more
 * line. The sum of `amountMicro` over all lines is what can be spent; over the lines of one grant it is what
 * is left of it.
 */
import type { Allowance } from './allowance';
import type { Grant } from './grant';

interface Line {
	readonly seq: number;
	readonly at: number;
	/** Signed effect on what can be spent. */
	readonly amountMicro: number;
}

export type LedgerEntry = Line &
	(
		| { readonly type: 'scheduled' | 'granted'; readonly grant: Grant }
		| { readonly type: 'held' | 'released' | 'consumed'; readonly grantId: string; readonly holdId: string }
		| { readonly type: 'expired' | 'voided'; readonly grantId: string }
		| {
				readonly type: 'movedOut';
				readonly grantId: string;
				/** Null when nothing was left to move. */
				readonly toGrantId: string | null;
				/** It ends here, before its time; otherwise it ended by expiry and this is what rolled over. */
				readonly closes: boolean;
		  }
		| { readonly type: 'overage'; readonly holdId: string; readonly overageMicro: number }
		| { readonly type: 'overageRepaid'; readonly grantId: string; readonly overageMicro: number }
		| { readonly type: 'unmetered'; readonly holdId: string; readonly costMicro: number }
		| { readonly type: 'holdOpened'; readonly holdId: string; readonly expiresAt: number }
		| {
				readonly type: 'holdEnded';
				readonly holdId: string;
				readonly outcome: 'settled' | 'released' | 'expired';
				readonly actualMicro: number;
		  }
		| { readonly type: 'allowanceSet'; readonly allowance: Allowance | null }
		| { readonly type: 'periodStarted'; readonly startAt: number; readonly endAt: number }
	);

type WithoutPlace<E> = E extends unknown ? Omit<E, 'seq' | 'at'> : never;

/** A line before it has its place in the ledger. */
export type LedgerDraft = WithoutPlace<LedgerEntry>;

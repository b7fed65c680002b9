/**
 * One line of the ledger. Lines are only ever added, in order of `seq` and of `at`. The sum of `amountMicro` over all
 * lines is the spendable balance; the sum over the lines of one grant is what is left of it.
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
		| { readonly type: 'held'; readonly grantId: string; readonly holdId: string }
		| { readonly type: 'released'; readonly grantId: string; readonly holdId: string }
		| { readonly type: 'consumed'; readonly grantId: string; readonly holdId: string }
		| { readonly type: 'expired' | 'voided'; readonly grantId: string }
		| { readonly type: 'movedOut'; readonly grantId: string; readonly toGrantId: string }
		| { readonly type: 'overage'; readonly holdId: string; readonly overageMicro: number }
		| { readonly type: 'overageRepaid'; readonly grantId: string; readonly overageMicro: number }
		| { readonly type: 'unmetered'; readonly holdId: string; readonly costMicro: number }
		| {
				readonly type: 'holdOpened';
				readonly holdId: string;
				readonly heldMicro: number;
				readonly expiresAt: number;
		  }
		| {
				readonly type: 'holdEnded';
				readonly holdId: string;
				readonly outcome: 'settled' | 'released' | 'expired';
				readonly actualMicro: number;
		  }
		| { readonly type: 'allowanceSet'; readonly allowance: Allowance | null }
		| { readonly type: 'periodStarted'; readonly startAt: number; readonly endAt: number }
	);

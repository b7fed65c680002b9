import type { AccountSnapshot, OpenAccount } from '../accountState';
import type { AccountDetails } from './accountDetails';

/**
 * How what is read on demand gets into the one account state, which only `AccountSync` writes. A pen is for one piece
 * of work: once the session it was given for has ended, or shows another account, it writes no more.
 */
export interface DetailsPen {
	readonly isValid: boolean;
	readonly details: AccountDetails;
	readonly snapshot: AccountSnapshot;
	write(change: (details: AccountDetails) => AccountDetails): void;
}

/** Null while no account is open. */
export type TakeDetailsPen = () => DetailsPen | null;

/** `open`: the account as it is by then, null once the pen is no longer valid. */
export function createDetailsPen(
	opened: OpenAccount,
	open: () => OpenAccount | null,
	update: (details: AccountDetails) => void,
): DetailsPen {
	return {
		get isValid() {
			return open() !== null;
		},
		get details() {
			return (open() ?? opened).details;
		},
		get snapshot() {
			return (open() ?? opened).snapshot;
		},
		write: change => {
			const account = open();
			if (account) update(change(account.details));
		},
	};
}

import type { AccountSnapshot } from '../accountState';
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

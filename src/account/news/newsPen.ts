import type { Balance } from '../../contract/balance';
import type { AccountNews } from './accountNews';

/**
 * How what the backend tells outside a reading gets into the account, which only `AccountSync` writes. A pen is for one
 * piece of work: once the session it was given for has ended, or shows another account, it writes no more.
 */
export interface NewsPen {
	readonly isValid: boolean;
	/** Whether there was anything newer in it; all surfaces and the other windows have it then. */
	write(news: AccountNews): boolean;
	/** The balance after an AI request, as its last chunk carries it. */
	writeBalance(balance: Balance): boolean;
}

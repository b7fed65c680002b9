import type { Balance } from '../../contract/balance';
import type { OpenAccount } from '../accountState';
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

/** `open`: the account as it is by then, null once the pen is no longer valid. */
export function createNewsPen(
	open: () => OpenAccount | null,
	take: (account: OpenAccount, news: AccountNews) => boolean,
): NewsPen {
	const write = (news: AccountNews) => {
		const account = open();
		return account !== null && take(account, news);
	};
	return {
		get isValid() {
			return open() !== null;
		},
		write,
		writeBalance: balance => write({ version: balance.version, sections: { balance } }),
	};
}

/** What `GET /__mock/state` tells: the ledger's own figures, for a test to hold a surface against. */
import type { Grant } from '../../../../src/contract/grant';
import type { Order } from '../../../../src/contract/order';
import type { Page } from '../../../../src/contract/page';
import type { Result } from '../../../../src/util/result';
import type { Account } from '../../account/account';
import type { PageQuery } from '../../account/commands';

export function describeAccount(account: Account, now: number) {
	const balance = account.balance(now);
	const granted = account.entries.flatMap(entry =>
		entry.type === 'granted' || entry.type === 'scheduled' ? [entry.grant.kind] : [],
	);
	return {
		accountId: account.accountId,
		email: account.email,
		version: account.version,
		balance,
		/** The same figure from the other side: what all entries of the ledger come to. */
		entriesSumMicro: account.entries.reduce((sum, entry) => sum + entry.amountMicro, 0),
		entries: account.entries.length,
		/** Grants ever written for a daily bonus: one for each claim that succeeded. */
		claims: granted.filter(kind => kind === 'dailyBonus').length,
		purchases: granted.filter(kind => kind === 'purchased').length,
		dailyBonus: account.dailyBonus(now),
		subscription: account.subscription(now),
		trial: account.trial(now),
		referral: account.referral(now),
		usage: account.usageSummary('all', now),
		grants: allOf<Grant>(query => account.grants(query, now)),
		orders: allOf<Order>(query => account.orders(query, now)),
		feedback: account.feedback,
	};
}

export type AccountDescription = ReturnType<typeof describeAccount>;

function allOf<T>(
	read: (query: PageQuery) => Result<{ readonly data: T[]; readonly page: Page }, unknown>,
): T[] {
	const all: T[] = [];
	let cursor: string | undefined;
	do {
		const page = read({ limit: 100, cursor });
		if (!page.ok) throw new Error('A page of the mock did not follow from its own cursor.');
		all.push(...page.value.data);
		cursor = page.value.page.nextCursor ?? undefined;
	} while (cursor !== undefined);
	return all;
}

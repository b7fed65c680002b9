import type { Account } from '../../../src/contract/account';

export function aProfile(about: Partial<Account> = {}): Account {
	return {
		accountId: 'acct-1',
		name: 'Ada Lovelace',
		email: 'ada@example.com',
		emailVerified: true,
		avatarUrl: null,
		createdAt: '2025-01-01T00:00:00Z',
		...about,
	};
}

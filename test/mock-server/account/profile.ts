/** GET /v1/account */
import type { Account } from '../../../src/contract/account';
import type { AccountState } from './accountState';
import { instantText } from './instantText';

export function readProfile({ accountId, profile }: AccountState): Account {
	return { accountId, ...profile, createdAt: instantText(profile.createdAt) };
}

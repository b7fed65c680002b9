import type { Account } from '../../mock-server/account/account';
import { createAccountWorld } from '../../mock-server/account/accountWorld';

export function createTestAccount(now: number): Account {
	const world = createAccountWorld({ seed: 1 });
	return world.createAccount({ email: 'mara@example.com', name: 'Mara Lindqvist' }, now);
}

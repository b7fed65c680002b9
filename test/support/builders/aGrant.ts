import type { Grant } from '../../../src/contract/grant';
import { credits } from './credits';

/** The monthly allowance of 1,000 credits, untouched. */
export function aGrant(about: Partial<Grant> = {}): Grant {
	const { amountMicro = credits(1000), usedMicro = 0, heldMicro = 0 } = about;
	return {
		id: 'grant-1',
		kind: 'allocation',
		status: 'active',
		burnOrder: 1,
		amountMicro,
		usedMicro,
		heldMicro,
		remainingMicro: amountMicro - usedMicro - heldMicro,
		effectiveAt: '2025-03-01T00:00:00Z',
		expiresAt: '2025-03-31T00:00:00Z',
		...about,
	};
}

import type { AccountSnapshot } from '../account/accountState';

/**
 * Tells the panel whether it is still the same account, without telling it whose: what the user wrote is kept on disk
 * under this mark, and signing out leaves no name behind (FNV-1a, 32 bits).
 */
export function accountMark({ origin, overview }: AccountSnapshot): string {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(`${origin} ${overview.identity.accountId}`))
		hash = Math.imul(hash ^ byte, 0x01000193);
	// A letter in front: a key of digits alone would not keep its place among others.
	return `a${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

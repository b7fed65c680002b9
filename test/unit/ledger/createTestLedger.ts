import { Ledger } from '../../mock-server/ledger/ledger';
import type { LedgerEntry } from '../../mock-server/ledger/ledgerEntry';

/**
 * A ledger whose grants are called `grant 1`, `grant 2`, …; `lines` are those of an earlier one to go on
 * from.
 */
export function createTestLedger(lines: readonly LedgerEntry[] = []): Ledger {
	let count = new Set(lines.flatMap(line => ('grant' in line ? [line.grant.id] : []))).size;
	return new Ledger(() => {
		count += 1;
		return `grant ${count}`;
	}, lines);
}

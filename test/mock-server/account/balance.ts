/** GET /v1/credits/balance */
import type { Balance } from '../../../src/contract/balance';
import type { LedgerBalance } from '../ledger/ledgerBalance';
import { readLedgerBalance } from '../ledger/ledgerBalance';
import type { AccountState } from './accountState';
import { instantText } from './instantText';

export function readBalance(state: AccountState): Balance {
	const { period, nextExpiry, ...figures } = readLedgerBalance(state.ledger.tallies);
	const span = period && { startAt: instantText(period.startAt), endAt: instantText(period.endAt) };
	return {
		version: state.events.version,
		...figures,
		period: span,
		status: balanceStatus(figures),
		nextResetAt: figures.unlimited || span === null ? null : span.endAt,
		nextExpiry: nextExpiry && { ...nextExpiry, at: instantText(nextExpiry.at) },
	};
}

type Figures = Pick<LedgerBalance, 'unlimited' | 'spendableMicro' | 'lowThresholdMicro'>;

function balanceStatus({ unlimited, spendableMicro, lowThresholdMicro }: Figures): Balance['status'] {
	if (unlimited) return 'ok';
	if (spendableMicro === 0) return 'exhausted';
	return spendableMicro <= lowThresholdMicro ? 'low' : 'ok';
}

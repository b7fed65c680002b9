import type { AccountState } from '../account/accountState';
import type { PanelState } from '../protocol/panelState';
import type { ContextKeys } from './descriptions';

export function describeContextKeys(state: AccountState, panel: PanelState): ContextKeys {
	return {
		'creditbar.state': state.kind,
		'creditbar.isSignedIn': state.kind === 'opening' || state.kind === 'open' || state.kind === 'closed',
		'creditbar.canClaimBonus':
			panel.kind === 'open' && panel.dailyBonus.status === 'ready' && panel.dailyBonus.content.claim !== null,
		'creditbar.hasReferralCode': panel.kind === 'open' && panel.referral.status === 'ready',
	};
}

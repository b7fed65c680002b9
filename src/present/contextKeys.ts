import type { AccountState } from '../account/accountState';
import type { PanelState } from '../protocol/panelState';
import { canCancel, canResume } from './billing/subscriptionAction';
import type { ContextKeys } from './descriptions';
import type { PresentContext } from './presentContext';

export function describeContextKeys(
	state: AccountState,
	panel: PanelState,
	{ now, isPrivate }: Pick<PresentContext, 'now' | 'isPrivate'>,
): ContextKeys {
	const section = state.kind === 'open' ? state.snapshot.overview.sections.subscription : null;
	const subscription = section?.status === 'ok' ? section.data : null;
	const serverNow = now + (state.kind === 'open' ? state.snapshot.serverOffsetMs : 0);
	const isSignedIn = state.kind === 'opening' || state.kind === 'open' || state.kind === 'closed';
	return {
		'creditbar.state': state.kind,
		'creditbar.isSignedIn': isSignedIn,
		'creditbar.canUseModels': isSignedIn && (state.kind !== 'open' || state.snapshot.meta.features.models),
		'creditbar.canClaimBonus':
			panel.kind === 'open' && panel.dailyBonus.status === 'ready' && panel.dailyBonus.content.claim !== null,
		'creditbar.canBuyCredits': subscription?.canPurchaseCredits === true,
		'creditbar.canCancelSubscription': subscription !== null && canCancel(subscription),
		'creditbar.canResumeSubscription': subscription !== null && canResume(subscription, serverNow),
		'creditbar.isPrivate': isPrivate,
		'creditbar.hasReferralCode': panel.kind === 'open' && panel.referral.status === 'ready',
	};
}

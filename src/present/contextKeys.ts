import type { AccountState } from '../account/accountState';
import { canCancel, canResume } from './billing/subscriptionAction';
import { describeAccount } from './describeAccount';
import type { ContextKeys } from './descriptions';
import type { PresentContext } from './presentContext';

export function describeContextKeys(state: AccountState, context: PresentContext): ContextKeys {
	const { now, isPrivate } = context;
	const account = state.kind === 'open' ? describeAccount(state, context) : null;
	const section = state.kind === 'open' ? state.snapshot.overview.sections.subscription : null;
	const subscription = section?.status === 'ok' ? section.data : null;
	const serverNow = now + (state.kind === 'open' ? state.snapshot.serverOffsetMs : 0);
	const bonus = account?.dailyBonus;
	const isSignedIn = state.kind === 'opening' || state.kind === 'open' || state.kind === 'closed';
	return {
		'creditbar.state': state.kind,
		'creditbar.isSignedIn': isSignedIn,
		'creditbar.canUseModels': isSignedIn && (state.kind !== 'open' || state.snapshot.meta.features.models),
		'creditbar.canClaimBonus': bonus?.status === 'ready' && bonus.content.claim !== null,
		'creditbar.canBuyCredits': subscription?.canPurchaseCredits === true,
		'creditbar.canCancelSubscription': subscription !== null && canCancel(subscription),
		'creditbar.canResumeSubscription': subscription !== null && canResume(subscription, serverNow),
		'creditbar.isPrivate': isPrivate,
		'creditbar.hasReferralCode': account?.referral.status === 'ready',
	};
}

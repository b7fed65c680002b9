import type { AppView } from './appView';
import type { Glance } from './glance';

/**
 * What is shown in the first instants, made without formatting anything. The words are not translated here: the
 * translations are loaded with the core, and this is on screen for a blink.
 */
export function firstView(glance: Glance | null, isPrivate: boolean): AppView {
	return {
		statusBar: {
			text: glance?.text ?? '$(credit-card) Credits',
			spokenLabel: glance?.spokenLabel ?? 'Creditbar',
			tooltip: { title: 'Creditbar', facts: [], sentences: [], actions: [] },
			background: 'none',
			command: 'creditbar.openPanel',
		},
		tree: { rows: [], badge: null, description: '' },
		panel: { kind: 'opening', label: '', header: null },
		lightbulb: [],
		contextKeys: {
			'creditbar.state': 'restoring',
			'creditbar.isSignedIn': false,
			'creditbar.canClaimBonus': false,
			'creditbar.canBuyCredits': false,
			'creditbar.canCancelSubscription': false,
			'creditbar.canResumeSubscription': false,
			'creditbar.hasReferralCode': false,
			'creditbar.canUseModels': false,
			'creditbar.isPrivate': isPrivate,
		},
	};
}

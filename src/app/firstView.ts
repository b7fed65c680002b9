import type { FirstWorld } from '../platform/firstWorld';
import type { AppView } from './appView';
import { recallGlance } from './glance';

export interface FirstView {
	readonly view: AppView;
	/** It is the text of last time, and not only the name. */
	readonly isGlanceShown: boolean;
}

/**
 * What is shown in the first instants, made without formatting anything. The words are not translated here: the
 * translations are loaded with the core, and this is on screen for a blink.
 */
export function firstView({ settings, memory, clock }: FirstWorld): FirstView {
	const values = settings.read();
	const glance = recallGlance(memory, clock.now(), values);
	const { isPrivate } = values;
	const view: AppView = {
		statusBar: {
			text: glance?.text ?? '$(credit-card) Credits',
			spokenLabel: glance?.spokenLabel ?? 'Creditbar',
			tooltip: { title: 'Creditbar', facts: [], sentences: [], actions: [] },
			background: 'none',
			command: 'creditbar.openPanel',
		},
		tree: { rows: [], badge: null, description: '' },
		isBusy: true,
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
	return { view, isGlanceShown: glance !== null };
}

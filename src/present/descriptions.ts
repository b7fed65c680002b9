/** Complete descriptions of the native surfaces: applied whole, so that nothing of an earlier state can stay behind. */
import type { CommandId } from './commandId';

export interface StatusBarDescription {
	/** At most 24 characters beside the icon. */
	readonly text: string;
	/** What a screen reader says: the text in words, without the icon. */
	readonly spokenLabel: string;
	readonly tooltip: TooltipDescription;
	readonly background: 'none' | 'warning' | 'error';
	readonly command: CommandId;
}

/** Plain pieces; the surface turns them into Markdown in which none of this text can be more than text. */
export interface TooltipDescription {
	readonly title: string;
	readonly facts: readonly { readonly label: string; readonly value: string }[];
	readonly sentences: readonly string[];
	readonly actions: readonly { readonly label: string; readonly icon: string; readonly command: CommandId }[];
}

export interface TreeDescription {
	readonly rows: readonly TreeRow[];
	/** A number on the container's icon, with the words that explain it; null for none. */
	readonly badge: { readonly value: number; readonly tooltip: string } | null;
	/** Beside the view's title: how old the figures are. */
	readonly description: string;
}

export interface TreeRow {
	/** Stable over refreshes, so that what the user opened stays open. */
	readonly id: string;
	readonly label: string;
	readonly description: string;
	readonly tooltip: string;
	readonly spokenLabel: string;
	/** A codicon name. */
	readonly icon: string;
	readonly tone: 'neutral' | 'good' | 'warning' | 'bad';
	/** For the `when` clauses of context actions. */
	readonly kind:
		| 'plain'
		| 'figure'
		| 'signedInAccount'
		| 'claimableBonus'
		| 'referralCode'
		| 'failedSection'
		| 'balance'
		| 'usage'
		| 'plan';
	readonly command: CommandId | null;
	readonly isExpanded: boolean;
	readonly children: readonly TreeRow[];
}

/** An entry of the editor's lightbulb. */
export interface CodeActionDescription {
	readonly title: string;
	readonly command: CommandId;
	/** `fix`: among the quick fixes, where there is something to fix. */
	readonly kind: 'refactor' | 'rewrite' | 'fix';
}

/** `when` clauses in the manifest read these. */
export interface ContextKeys {
	readonly 'creditbar.state':
		| 'disconnected'
		| 'restoring'
		| 'signedOut'
		| 'signingIn'
		| 'opening'
		| 'open'
		| 'closed';
	readonly 'creditbar.isSignedIn': boolean;
	readonly 'creditbar.canClaimBonus': boolean;
	readonly 'creditbar.canBuyCredits': boolean;
	readonly 'creditbar.canCancelSubscription': boolean;
	readonly 'creditbar.canResumeSubscription': boolean;
	readonly 'creditbar.hasReferralCode': boolean;
	/** Somebody is signed in, and the service has models as far as is known. */
	readonly 'creditbar.canUseModels': boolean;
	readonly 'creditbar.isPrivate': boolean;
}

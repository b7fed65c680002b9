/**
 * Everything the account panel shows, ready for display: every word, number and date is text made by `src/present`.
 * The panel does no money and no date arithmetic, so that all surfaces always say the same. A message carries the
 * whole of it, because a hidden webview keeps only the newest message.
 */
import type { BillingView } from './billingView';
import type { FeedbackView } from './feedbackView';
import type { PanelIcon } from './panelIcon';
import type { PanelIntent } from './panelIntent';
import type { PanelPlace, PanelTab } from './panelTab';
import type { UsageView } from './usageView';

export type PanelState =
	/** No backend address is set yet. */
	| { readonly kind: 'disconnected'; readonly offer: Offer }
	| { readonly kind: 'signedOut'; readonly offer: Offer }
	/** A sign-in is under way in the browser; the offer says how to finish, switch to another way, or cancel it. */
	| { readonly kind: 'signingIn'; readonly offer: Offer; readonly deviceCode: DeviceCodeView | null }
	/** Signed in, nothing to show yet: skeletons in the places where the sections will be. */
	| { readonly kind: 'opening'; readonly label: string; readonly header: HeaderView | null }
	/** Signed in, never loaded, cannot load. Identity (when known) and Sign out stay. */
	| { readonly kind: 'closed'; readonly header: HeaderView; readonly notice: Notice }
	| OpenPanel;

export interface OpenPanel {
	readonly kind: 'open';
	/** The same for as long as it is the same account; says nothing about whose. */
	readonly accountMark: string;
	readonly header: HeaderView;
	readonly freshness: Freshness;
	/** One thing the user should know about the whole account (offline, stale, signed out elsewhere). */
	readonly notice: Notice | null;
	/** F54: says that names and figures are hidden; null when they are not. */
	readonly privacy: Notice | null;
	readonly credits: Section<CreditsView>;
	readonly buckets: Section<BucketsView>;
	readonly dailyBonus: Section<DailyBonusView>;
	readonly trial: Section<TrialView>;
	readonly plan: Section<PlanView>;
	readonly referral: Section<ReferralView>;
	readonly tabs: readonly PanelTabView[];
	/** Where a command or a tree row leads. Acted on once a ticket; no ticket comes twice, also not after a reload. */
	readonly place: (PanelPlace & { readonly ticket: number }) | null;
	readonly usage: UsageView;
	readonly tips: Section<TipsView>;
	readonly billing: BillingView;
	readonly feedback: FeedbackView;
}

/** Each section lives on its own (F3). `absent` does not apply to this account and takes no room. */
export type Section<T> =
	/** Never read, and being read: a skeleton in the place where the content will be. */
	| { readonly status: 'loading'; readonly title: string }
	| {
			readonly status: 'ready';
			readonly title: string;
			readonly content: T;
			/** The newest reading failed and this is what was read before it: said in the section, with a way to retry. */
			readonly trouble?: SectionTrouble;
	  }
	| { readonly status: 'failed'; readonly title: string; readonly message: string; readonly retry: Action }
	| { readonly status: 'absent' };

export interface SectionTrouble {
	readonly message: string;
	readonly retry: Action;
}

/** Never the only carrier of a meaning: wherever a tone is given, words beside it say the same. */
export type Tone = 'neutral' | 'good' | 'warning' | 'bad';

export interface Action {
	readonly label: string;
	readonly intent: PanelIntent;
	readonly emphasis: 'primary' | 'secondary' | 'link';
	/** `busy`: it is being carried out, pressing again would change nothing. */
	readonly state: 'ready' | 'busy' | 'disabled';
	readonly icon?: PanelIcon;
	/** What a screen reader says where the label alone would not do ("Copy referral code" for "Copy"). */
	readonly spokenLabel?: string;
}

export interface Offer {
	readonly title: string;
	readonly body: string;
	readonly actions: readonly Action[];
}

export interface DeviceCodeView {
	readonly code: string;
	readonly codeLabel: string;
	readonly address: string;
}

export interface Notice {
	readonly tone: Tone;
	readonly message: string;
	readonly actions: readonly Action[];
}

/** F2. The account region; present in every state in which somebody is signed in. */
export interface HeaderView {
	readonly title: string;
	readonly name: string;
	readonly email: string;
	/** One or two letters for where the avatar would be. */
	readonly initials: string;
	/** `data:` address of a checked picture, fetched by the host. */
	readonly avatar: string | null;
	readonly plan: { readonly label: string; readonly status: string; readonly tone: Tone } | null;
	readonly refresh: Action;
	readonly signOut: Action;
}

/** F51: how old the figures are. `updated` moves only when a refresh succeeded. */
export interface Freshness {
	/** "Updated 2 minutes ago" */
	readonly updated: string;
	/** The exact instant, for hover. */
	readonly exact: string;
	/** "Last tried just now", when the figures could not be read anew; null otherwise. */
	readonly tried: string | null;
	readonly isStale: boolean;
	readonly isRefreshing: boolean;
}

/** A labelled figure. `exact` is the unrounded value or full date, for hover, focus and screen readers. */
export interface Fact {
	readonly label: string;
	readonly value: string;
	readonly exact?: string;
}

/** F11 */
export interface CreditsView {
	/** The one big figure: what can be spent now. */
	readonly headline: Fact;
	/** "Running low" and the like; null when all is well. */
	readonly state: { readonly label: string; readonly tone: Tone } | null;
	readonly cards: readonly CreditCard[];
	readonly bar: Bar | null;
	/** Trial, bonus and other credits, as their own line; null when there are none. */
	readonly other: Fact | null;
	/** Reset date, rollover rule, overage: whole sentences. */
	readonly sentences: readonly string[];
	/** F15, at zero: what to do next. */
	readonly nextSteps: Notice | null;
}

export interface CreditCard extends Fact {
	readonly id: 'total' | 'used' | 'available' | 'additional';
	/** One short line under the figure. */
	readonly hint: string;
}

export interface Bar {
	/** What it measures: the accessible name. */
	readonly label: string;
	/** Geometry only, 0 to 100. */
	readonly percent: number;
	/** "38% used": shown beside the bar and spoken. */
	readonly valueText: string;
	readonly tone: Tone;
}

/** F12 */
export interface BucketsView {
	/** Which bucket is spent next. */
	readonly summary: string;
	readonly columns: {
		readonly name: string;
		readonly left: string;
		readonly amount: string;
		readonly expires: string;
	};
	/** In the order in which they will be spent. */
	readonly rows: readonly BucketRow[];
	/** That there may be more than the rows; null when these are all. */
	readonly more: string | null;
	/** Shown instead of rows when there are none. */
	readonly empty: string;
}

export interface BucketRow {
	readonly id: string;
	readonly name: string;
	/** "Next", "Pending": a word beside the name, or null. */
	readonly mark: string | null;
	readonly left: Fact;
	readonly amount: Fact;
	readonly expires: Fact;
	/** How much of it is left, for a thin bar. */
	readonly bar: Bar;
}

/** F30 */
export interface DailyBonusView {
	/** "25 credits for claiming today" */
	readonly worth: string;
	readonly streak: {
		readonly label: string;
		readonly filled: number;
		readonly total: number;
		readonly hint: string;
	};
	/** When it can be claimed again; null while it can be claimed now. */
	readonly next: { readonly relative: string; readonly absolute: string } | null;
	readonly claim: Action | null;
	/** "Claimed today", or why this account has no bonus. */
	readonly note: string | null;
}

/** F13 */
export interface TrialView {
	readonly status: { readonly label: string; readonly tone: Tone };
	readonly sentence: string;
	readonly facts: readonly Fact[];
	/** Time left; drains. Null once the trial has ended. */
	readonly time: Bar | null;
}

/** F4 */
export interface PlanView {
	readonly name: string;
	readonly status: { readonly label: string; readonly tone: Tone };
	readonly facts: readonly Fact[];
	readonly sentence: string | null;
	readonly actions: readonly Action[];
}

/** F31 */
export interface ReferralView {
	readonly code: string;
	readonly codeLabel: string;
	readonly facts: readonly Fact[];
	readonly rewards: string | null;
	readonly actions: readonly Action[];
}

export interface PanelTabView {
	readonly id: PanelTab;
	readonly label: string;
	/** A word beside the label while something waits in the tab. */
	readonly mark: string | null;
}

/** F17 */
export interface TipsView {
	/** Whole sentences, in the order in which they help most. */
	readonly tips: readonly string[];
}

import type { AccountOverview } from '../../contract/overview';

/** The sections that the backend also tells about outside a reading: with an AI request's end, by an event. */
export const newsSections = ['balance', 'subscription', 'trial', 'dailyBonus', 'referral'] as const;
export type NewsSection = (typeof newsSections)[number];

type Sections = AccountOverview['sections'];
type DataOf<S> = Extract<S, { status: 'ok' }> extends { data: infer D } ? D : never;

/** Part of the account as it was at one version of it. */
export interface AccountNews {
	/** Of the account; it grows with every change. */
	readonly version: number;
	readonly sections: { readonly [S in NewsSection]?: DataOf<Sections[S]> };
}

/**
 * Which sections of a snapshot are newer than the reading it came from. `others`: something changed of which the news
 * carried nothing that a snapshot holds.
 */
export type NewsMarks = { readonly [S in NewsSection | 'others']?: NewsMark };

export interface NewsMark {
	readonly version: number;
	/** When the last of the news came, epoch ms by this machine's clock. */
	readonly takenAt: number;
	/** When the first of them came. */
	readonly since: number;
}

export const noNews: NewsMarks = {};

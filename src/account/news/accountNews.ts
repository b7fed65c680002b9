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

/** Which sections of a snapshot are newer than the reading it came from. */
export type NewsMarks = { readonly [S in NewsSection]?: NewsMark };

export interface NewsMark {
	readonly version: number;
	/** Epoch ms by this machine's clock. */
	readonly takenAt: number;
}

export const noNews: NewsMarks = {};

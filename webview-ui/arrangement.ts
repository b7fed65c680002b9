/**
 * What the user arranged, and nothing else: no figure and no text of the account is ever kept here, because the
 * editor writes it to disk.
 */
import type { ModelPeriod } from '../src/protocol/usageView';
import { decodeDraft, type FeedbackDraft } from './sections/feedback/feedbackDraft';

export interface Arrangement {
	/** The open tab; empty until one was opened. */
	readonly tab: string;
	/** How far each tab was scrolled. */
	readonly scrollTops: Readonly<Record<string, number>>;
	/** The deep link followed last: each leads somewhere once, also when the panel is made again. */
	readonly followedTicket: number | null;
	readonly showsDailyTable: boolean;
	readonly modelOrder: ModelOrder;
	readonly modelPeriod: ModelPeriod;
	/** How many credits to buy. */
	readonly quantity: number;
	/** What was written and is not sent yet, by the mark of the account that wrote it, the newest last. */
	readonly drafts: Readonly<Record<string, FeedbackDraft>>;
}

export interface ModelOrder {
	readonly column: string;
	readonly isDescending: boolean;
}

const usualQuantity = 100;

export function decodeArrangement(kept: unknown): Arrangement {
	const { tab, scrollTops, followedTicket, showsDailyTable, modelOrder, modelPeriod, quantity, drafts } =
		membersOf(kept);
	const { column, isDescending } = membersOf(modelOrder);
	return {
		tab: typeof tab === 'string' ? tab : '',
		scrollTops: Object.fromEntries(
			Object.entries(membersOf(scrollTops)).flatMap(([id, top]) => (isDistance(top) ? [[id, top]] : [])),
		),
		followedTicket: Number.isSafeInteger(followedTicket) ? Number(followedTicket) : null,
		showsDailyTable: showsDailyTable === true,
		modelOrder:
			typeof column === 'string'
				? { column, isDescending: isDescending === true }
				: { column: 'credits', isDescending: true },
		modelPeriod: modelPeriod === 'current' ? 'current' : 'all',
		quantity: Number.isSafeInteger(quantity) ? Number(quantity) : usualQuantity,
		drafts: Object.fromEntries(
			Object.entries(membersOf(drafts)).map(([account, draft]) => [account, decodeDraft(draft)]),
		),
	};
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isDistance(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

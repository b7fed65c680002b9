/** F20 to F24 as the panel shows them. Every figure and date is text; `order` is only for sorting, never for display. */
import type { Action, Fact, Section, Tone } from './panelState';

export interface UsageView {
	readonly summary: Section<UsageSummaryView>;
	readonly daily: Section<DailyUsageView>;
	readonly models: Section<ModelUsageView>;
	readonly sessions: Section<SessionsView>;
	readonly requests: Section<RequestsView>;
}

/** F20. The same figures twice: over all time and over this period. */
export interface UsageSummaryView {
	readonly columns: { readonly figure: string; readonly current: string | null; readonly all: string };
	readonly rows: readonly { readonly label: string; readonly current: Fact | null; readonly all: Fact }[];
}

/** F24. One bar a day, oldest first. */
export interface DailyUsageView {
	/** What the chart shows, in one sentence. */
	readonly summary: string;
	/** How long the credits last, and how sure that is; null while it cannot be told. */
	readonly forecast: { readonly text: string; readonly basis: string } | null;
	readonly columns: { readonly day: string; readonly credits: string; readonly requests: string };
	readonly days: readonly DayBar[];
	/** The value of the highest line of the scale. */
	readonly top: string;
	readonly showTable: string;
	readonly showChart: string;
}

export interface DayBar {
	/** YYYY-MM-DD, for identity. */
	readonly id: string;
	/** "Nov 21" */
	readonly label: string;
	readonly credits: Fact;
	readonly requests: string;
	/** Height, 0 to 100. */
	readonly percent: number;
	/** "Nov 21: 12.4 credits, 31 requests", spoken and on hover. */
	readonly spoken: string;
}

/** F21 */
export interface ModelUsageView {
	readonly columns: readonly ModelColumn[];
	readonly periods: Readonly<Record<ModelPeriod, ModelUsageInPeriod>>;
}

export type ModelPeriod = 'current' | 'all';

export interface ModelUsageInPeriod {
	readonly label: string;
	readonly rows: readonly ModelRow[];
	readonly empty: string;
}

export interface ModelColumn {
	readonly id: 'model' | 'requests' | 'input' | 'output' | 'cacheRead' | 'cacheWrite' | 'credits';
	readonly label: string;
	/** "Sort by requests" */
	readonly sortLabel: string;
}

export interface ModelRow {
	readonly id: string;
	readonly cells: Readonly<Record<ModelColumn['id'], Fact>>;
	/** Sort keys: smaller comes first in ascending order. */
	readonly order: Readonly<Record<ModelColumn['id'], number>>;
}

/** F22 */
export interface SessionsView {
	readonly columns: {
		readonly started: string;
		readonly duration: string;
		readonly requests: string;
		readonly models: string;
		readonly credits: string;
	};
	readonly rows: readonly SessionRow[];
	readonly empty: string;
	/** Loads the next ones below; null when all are shown. */
	readonly more: Action | null;
}

export interface SessionRow {
	readonly id: string;
	readonly started: Fact;
	readonly duration: string;
	readonly requests: string;
	readonly models: string;
	readonly credits: Fact;
	/** "Active", "This window": words beside the date. */
	readonly marks: readonly string[];
	/** Shows the requests of this session. */
	readonly showRequests: Action;
}

/** F23 */
export interface RequestsView {
	readonly filters: readonly RequestFilterView[];
	readonly columns: {
		readonly time: string;
		readonly model: string;
		readonly operation: string;
		readonly tokens: string;
		readonly credits: string;
		readonly status: string;
	};
	readonly rows: readonly RequestRow[];
	readonly empty: string;
	/** "Requests 21 to 40" */
	readonly range: string;
	readonly previous: Action;
	readonly next: Action;
	readonly isLoading: boolean;
	/** F25. Of all of them, whatever page is shown. */
	readonly export: Action;
}

export interface RequestFilterView {
	readonly id: 'model' | 'status' | 'session';
	readonly label: string;
	/** The id of an option; the empty one stands for "all" and is null in the intent. */
	readonly selected: string;
	readonly options: readonly { readonly id: string; readonly label: string }[];
}

export interface RequestRow {
	readonly id: string;
	readonly time: Fact;
	readonly model: string;
	readonly operation: string;
	readonly tokens: Fact;
	readonly credits: Fact;
	readonly status: { readonly label: string; readonly tone: Tone };
	/** Shown when the row is opened: every token count, estimate beside actual, duration, session. */
	readonly details: readonly Fact[];
	readonly dispute: Action;
	/** "Show details of the request at 10:31 AM" */
	readonly detailsLabel: string;
}

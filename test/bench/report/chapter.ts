/** One line of the report. A dash stands for what does not apply. */
export interface Row {
	readonly what: string;
	readonly measured: string;
	readonly floor?: string;
	readonly peer?: string;
	readonly ratio?: string;
	readonly target?: string;
	/** Left out where there is no target. */
	readonly isMet?: boolean;
}

export interface Chapter {
	readonly title: string;
	/** How it was measured. */
	readonly method: string;
	readonly rows: readonly Row[];
	/** What a reader has to know to take the figures for what they are. */
	readonly notes?: readonly string[];
}

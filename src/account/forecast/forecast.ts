/** F24. How long the credits last if they go on being used as they were. Days are UTC days (YYYY-MM-DD). */
export interface Forecast {
	readonly outcome: ForecastOutcome;
	/** How many days of use it is judged by. */
	readonly basisDays: number;
}

/** Each is meant to hold 9 times out of 10. */
export type ForecastOutcome =
	| { readonly kind: 'lasts'; readonly until: ForecastEnd }
	/** It ends on one of these days. */
	| { readonly kind: 'runsOut'; readonly firstDay: string; readonly lastDay: string }
	/** It may end from this day on, and may as well last. */
	| { readonly kind: 'mayRunOut'; readonly firstDay: string; readonly until: ForecastEnd };

/** As far as it looks ahead: to the reset (RFC 3339), or so many days where none is that near. */
export type ForecastEnd =
	| { readonly kind: 'reset'; readonly at: string }
	| { readonly kind: 'days'; readonly count: number };

/**
 * A property's case is a story: somebody does this on day 3 at 10:00 and that on day 5. When a rule breaks,
 * fast-check shortens the story to the steps that are needed and prints it the way it would be told.
 */
import * as fc from 'fast-check';

export const MINUTE_MS = 60 * 1000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export interface Step<A> {
	readonly at: number;
	readonly action: A;
}

export class Story<A> {
	constructor(
		readonly startAt: number,
		readonly steps: readonly Step<A>[],
		private readonly tell: (action: A) => string,
	) {}

	/** fast-check prints a case with the method of this name. */
	[fc.toStringMethod](): string {
		const lines = this.steps.map(({ at, action }) => `  ${this.tellTime(at)} ${this.tell(action)}`);
		return [`from ${new Date(this.startAt).toISOString()}`, ...lines].join('\n');
	}

	private tellTime(at: number): string {
		const sinceMs = at - this.startAt;
		const day = Math.floor(sinceMs / DAY_MS);
		const clock = new Date(sinceMs % DAY_MS).toISOString();
		const isWholeMinute = sinceMs % MINUTE_MS === 0;
		return `day ${day} ${isWholeMinute ? clock.slice(11, 16) : clock.slice(11, 23)}`;
	}
}

export function tellCredits(amountMicro: number): string {
	return `${amountMicro / 1_000_000} credits`;
}

/** Beginnings that make calendars stumble, and ordinary ones. */
const beginnings = fc.constantFrom(
	'2026-01-31T09:30:00.000Z',
	'2028-02-29T00:00:00.000Z',
	'2026-03-15T12:00:00.000Z',
	'2026-12-31T23:59:59.999Z',
);

/**
 * How long until the next step: often no time or minutes, so that things overlap; often up to a whole day,
 * where things end.
 */
type Wait = { readonly ms: number } | { readonly days: number };

function waits(mostDays: number): fc.Arbitrary<Wait> {
	return fc.oneof(
		{ weight: 6, arbitrary: fc.nat({ max: 3 }).map(minutes => ({ ms: minutes * MINUTE_MS })) },
		{ weight: 2, arbitrary: fc.nat({ max: 30 }).map(minutes => ({ ms: minutes * MINUTE_MS })) },
		{ weight: 1, arbitrary: fc.nat({ max: 2 * DAY_MS }).map(ms => ({ ms })) },
		{ weight: 2, arbitrary: fc.integer({ min: 1, max: mostDays }).map(days => ({ days })) },
	);
}

function after(startAt: number, at: number, wait: Wait): number {
	if ('ms' in wait) return at + wait.ms;
	return startAt + (Math.floor((at - startAt) / DAY_MS) + wait.days) * DAY_MS;
}

export function stories<A>(
	actions: fc.Arbitrary<A>,
	tell: (action: A) => string,
	{ mostDays, steps }: { readonly mostDays: number; readonly steps: number },
): fc.Arbitrary<Story<A>> {
	const step = fc.record({ wait: waits(mostDays), action: actions });
	return fc
		.record({ beginning: beginnings, steps: fc.array(step, { maxLength: steps, size: 'max' }) })
		.map(({ beginning, steps }) => {
			const startAt = Date.parse(beginning);
			let at = startAt;
			const timed = steps.map(({ wait, action }) => {
				at = after(startAt, at, wait);
				return { at, action };
			});
			return new Story(startAt, timed, tell);
		});
}

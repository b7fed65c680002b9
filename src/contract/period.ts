import { instant } from './instant';
import { type Decoded, wire } from './wire';

/** A billing period, half-open: `[startAt, endAt)`. */
export const periodSchema = wire('Period', r =>
	r.promise(
		r.object({ startAt: instant(), endAt: instant() }),
		'a period ends after it starts',
		period => Date.parse(period.startAt) < Date.parse(period.endAt),
	),
);
export type Period = Decoded<typeof periodSchema>;

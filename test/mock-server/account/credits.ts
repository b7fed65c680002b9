const MICRO_PER_CREDIT = 1_000_000;

/** Whole and half credits as they are spoken of, in the micro-credits that are counted. */
export function credits(amount: number): number {
	return Math.round(amount * MICRO_PER_CREDIT);
}

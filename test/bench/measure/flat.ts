/** Less than this is a tie, so what is flat stays below: milder than that would be a cost that grows. */
const tie = 1.15;

export const flat = `flat: < ${tie} × the smallest`;

export function isFlat(growth: number): boolean {
	return growth < tie;
}

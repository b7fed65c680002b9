/** Credits as the contract counts them: `credits(12.5)` is 12 500 000 micro-credits. */
export function credits(amount: number): number {
	return Math.round(amount * 1_000_000);
}

// The figures of the ledger as a person in en-US reads them, worked out here on their own, so that a wrong rounding
// in the extension cannot agree with itself. The mock wants two decimals shown.
const microPerHundredth = 10_000;

/** What is left, rounded down. */
export function left(amountMicro: number): string {
	return shown(Math.floor(amountMicro / microPerHundredth));
}

/** What was used, rounded up. */
export function used(amountMicro: number): string {
	return shown(Math.ceil(amountMicro / microPerHundredth));
}

function shown(hundredths: number): string {
	return (hundredths / 100).toLocaleString('en-US', { maximumFractionDigits: 2 });
}

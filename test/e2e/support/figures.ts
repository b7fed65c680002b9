// The figures of the ledger as a person in en-US reads them, worked out here on their own, so that a wrong rounding
// in the extension cannot agree with itself. The mock wants two decimals shown.
const microPerHundredth = 10_000;

/** What is left, rounded down. */
export function left(amountMicro: number): string {
	const hundredths = Math.floor(amountMicro / microPerHundredth);
	return hundredths === 0 && amountMicro > 0 ? '< 0.01' : shown(hundredths);
}

/** What was used, rounded up. */
export function used(amountMicro: number): string {
	return shown(Math.ceil(amountMicro / microPerHundredth));
}

/** With every digit, as it is spoken and shown on hover. */
export function exactly(amountMicro: number): string {
	return (amountMicro / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 6 });
}

function shown(hundredths: number): string {
	return (hundredths / 100).toLocaleString('en-US', { maximumFractionDigits: 2 });
}

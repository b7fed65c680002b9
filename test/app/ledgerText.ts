/** What a surface has to say for a figure of the ledger, worked out on its own and not with the app's formatter. */

/** The mock asks for two decimals. What is left is rounded down. */
export function leftText(micro: number): string {
	const hundredths = Math.floor(micro / 10_000);
	if (hundredths === 0 && micro > 0) return '< 0.01';
	return inHundredths(hundredths);
}

/** What was used is rounded up. */
export function usedText(micro: number): string {
	return inHundredths(Math.ceil(micro / 10_000));
}

export function withUnit(figure: string): string {
	return figure === '1' ? '1 credit' : `${figure} credits`;
}

function inHundredths(hundredths: number): string {
	const whole = String(Math.trunc(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
	const part = String(hundredths % 100)
		.padStart(2, '0')
		.replace(/0+$/, '');
	return part === '' ? whole : `${whole}.${part}`;
}

/** A number as its digits, because a quotient of two numbers has too few of them for great amounts. */
export interface ExactNumber {
	readonly digits: string;
}

/** `count` units of which `10 ** decimals` make a whole one: 1234567 micro-credits are 1.234567 credits. */
export function exactNumber(count: number, decimals: number): ExactNumber {
	const sign = count < 0 ? '-' : '';
	const digits = String(Math.abs(count)).padStart(decimals + 1, '0');
	const fraction = digits.slice(-decimals).replace(/0+$/, '');
	const whole = digits.slice(0, -decimals);
	return { digits: sign + whole + (fraction === '' ? '' : `.${fraction}`) };
}

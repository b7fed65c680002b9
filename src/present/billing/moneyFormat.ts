/**
 * Prices in the user's language. Amounts come in the smallest unit of their currency (ISO 4217), and how many of them
 * make a whole one is not what `Intl` shows by default: it leaves out the fillér of a forint, which are there all the same.
 */
import type { Money } from '../../contract/money';

export interface MoneyFormat {
	/** "$0.10", "¥1,200", "KWD 1.250" */
	exact(money: Money): string;
	/** "$15" where there are no cents to speak of. */
	short(money: Money): string;
}

const withoutMinorUnit = new Set(
	'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
);
const withThreeDigits = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));
const withFourDigits = new Set('CLF UYW'.split(' '));

export function createMoneyFormat(language: string): MoneyFormat {
	const made = new Map<string, Intl.NumberFormat>();
	const format = ({ amountMinor, currency }: Money, trailingZeroDisplay: 'auto' | 'stripIfInteger') => {
		const digits = minorDigits(currency);
		const key = `${currency} ${trailingZeroDisplay}`;
		const formatter =
			made.get(key) ??
			new Intl.NumberFormat(language, {
				style: 'currency',
				currency,
				minimumFractionDigits: digits,
				maximumFractionDigits: digits,
				trailingZeroDisplay,
			});
		made.set(key, formatter);
		return formatter.format(wholeUnits(amountMinor, digits));
	};
	return {
		exact: money => format(money, 'auto'),
		short: money => format(money, 'stripIfInteger'),
	};
}

function minorDigits(currency: string): number {
	if (withoutMinorUnit.has(currency)) return 0;
	if (withThreeDigits.has(currency)) return 3;
	return withFourDigits.has(currency) ? 4 : 2;
}

/** As a decimal and not as a quotient, which has too few digits for great amounts. */
function wholeUnits(amountMinor: number, digits: number): `${number}` {
	// The compiler does not see that a number with an exponent is a number.
	return `${amountMinor}e-${digits}` as `${number}`;
}

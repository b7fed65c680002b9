/**
 * The one rounding rule (F56): what is left is rounded down and what was used is rounded up to the decimals the
 * backend wants shown. So the two always add up to the total, and nothing is promised that is not there.
 */
import { t } from '@vscode/l10n';
import { once } from './once';

const microPerCredit = 1_000_000;
const shortFromMicro = 10_000 * microPerCredit;

export interface CreditFormat {
	/** "812"; "< 1" for a remainder too small to show, because "0" would say that nothing is left. */
	left(micro: number): string;
	used(micro: number): string;
	/** Every digit there is: "812.345678". */
	exact(micro: number): string;
	/** "12.4K", for the status bar only. */
	compact(micro: number): string;
	compactUsed(micro: number): string;
	/** "1 credit", "812 credits", around a number formatted by one of the others. */
	withUnit(formatted: string): string;
}

export function createCreditFormat(language: string, displayDecimals: number): CreditFormat {
	const shown = new Intl.NumberFormat(language, { maximumFractionDigits: displayDecimals });
	const exact = once(() => new Intl.NumberFormat(language, { maximumFractionDigits: 6 }));
	const short = (roundingMode: 'floor' | 'ceil') =>
		once(
			() => new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1, roundingMode }),
		);
	const shortLeft = short('floor');
	const shortUsed = short('ceil');
	const stepMicro = microPerCredit / 10 ** displayDecimals;
	const one = shown.format(1);
	const lessThanOneStep = t('< {0}', shown.format(inCredits(stepMicro)));
	const singular = new Set([one, t('< {0}', one)]);

	function left(micro: number): string {
		const steps = Math.floor(micro / stepMicro);
		if (steps === 0 && micro > 0) return lessThanOneStep;
		return shown.format(inCredits(steps * stepMicro));
	}

	function used(micro: number): string {
		return shown.format(inCredits(Math.ceil(micro / stepMicro) * stepMicro));
	}

	return {
		left,
		used,
		exact: micro => exact().format(inCredits(micro)),
		compact: micro => (micro < shortFromMicro ? left(micro) : shortLeft().format(inCredits(micro))),
		compactUsed: micro => (micro < shortFromMicro ? used(micro) : shortUsed().format(inCredits(micro))),
		withUnit: formatted =>
			singular.has(formatted) ? t('{0} credit', formatted) : t('{0} credits', formatted),
	};
}

/** As a decimal and not as a quotient, which has too few digits for great amounts. */
function inCredits(micro: number): `${number}` {
	// The compiler does not see that a number with an exponent is a number.
	return `${micro}e-6` as `${number}`;
}

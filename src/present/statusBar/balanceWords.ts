/**
 * F50. The balance in at most 24 characters. Percentages are of the allowance and say so by what they leave out: an
 * account without an allowance, or one that lives on other credits because the allowance is used up, shows credits,
 * since "0% left" beside credits that can be spent would be wrong.
 */
import { t } from '@vscode/l10n';
import type { Balance } from '../../contract/balance';
import type { Formats } from '../format/formats';
import { addsUp, hasAllowance } from '../sections/credits';
import type { StatusBarLook } from './statusBarLook';

export const longestWords = 24;

export interface BalanceWords {
	readonly text: string;
	/** What the text says beyond what can be spent, in words and with every digit. */
	readonly spoken: readonly string[];
}

export function balanceWords(balance: Balance, formats: Formats, look: StatusBarLook): BalanceWords {
	const { credits } = formats;
	const isUsed = look.figure === 'used' && (balance.unlimited || tellsAllowance(balance));
	const isPercent = look.style !== 'credits' && tellsShare(balance);
	const share = isPercent ? shareWords(balance, formats, isUsed) : null;
	const spoken = [
		...(isUsed ? [t('{0} used', credits.withUnit(credits.exact(balance.usedMicro)))] : []),
		...(share === null ? [] : [t('Allowance: {0}', share)]),
	];
	if (share !== null && look.style === 'percent') return { text: fitting([share]), spoken };
	if (balance.unlimited && (!isUsed || look.style === 'percent')) return { text: t('Unlimited'), spoken: [] };
	const amount = isUsed ? credits.compactUsed(balance.usedMicro) : credits.compact(balance.spendableMicro);
	const words = credits.withUnit(amount);
	const alone = isUsed ? [t('{0} used', words), t('{0} used', amount)] : [words, amount];
	return { text: fitting(share === null ? alone : beside(words, amount, share)), spoken };
}

function beside(words: string, amount: string, share: string): readonly string[] {
	return [`${words} · ${share}`, `${amount} · ${share}`, share];
}

function shareWords(balance: Balance, { percent }: Formats, isUsed: boolean): string {
	const { totalMicro, usedMicro, heldMicro } = balance;
	if (isUsed) return t('{0} used', percent(usedMicro / totalMicro));
	// What is left is the rest of what is shown as gone, so that the two always make a hundred.
	return t('{0} left', percent(1 - asShown((usedMicro + heldMicro) / totalMicro)));
}

/** The fraction that a percentage stands for: only nothing is 0 % and only everything is 100 %. */
function asShown(fraction: number): number {
	if (fraction <= 0 || fraction >= 1) return fraction;
	return Math.min(0.99, Math.max(0.01, Math.round(fraction * 100) / 100));
}

function tellsAllowance(balance: Balance): boolean {
	return !balance.unlimited && hasAllowance(balance) && addsUp(balance);
}

function tellsShare(balance: Balance): boolean {
	return tellsAllowance(balance) && (balance.availableMicro > 0 || balance.spendableMicro <= 0);
}

function fitting(candidates: readonly string[]): string {
	const found = candidates.find(words => words.length <= longestWords) ?? candidates.at(-1) ?? '';
	return found.length <= longestWords ? found : `${found.slice(0, longestWords - 1)}…`;
}

import { t } from '@vscode/l10n';
import type { Balance } from '../../contract/balance';
import type { Bar, CreditCard, CreditsView, Fact, Section, Tone } from '../../protocol/panelState';
import { noCreditsLeft } from './noCreditsLeft';
import { type SectionInput, sectionOf } from './sectionInput';

/** F10, F11, F15: what there is, what was used, what comes next. */
export function describeCredits(input: SectionInput): Section<CreditsView> {
	return sectionOf(t('Credits'), input.snapshot.overview.sections.balance, input, balance => ({
		headline: headline(balance, input),
		state: balanceState(balance),
		cards: cards(balance, input),
		bar: usedBar(balance, input),
		other:
			balance.otherMicro > 0
				? leftFact(t('Trial, bonus and other credits'), balance.otherMicro, input)
				: null,
		sentences: sentences(balance, input),
		nextSteps: noCreditsLeft(balance, input),
	}));
}

function headline(balance: Balance, input: SectionInput): Fact {
	const label = t('Available to spend');
	if (balance.unlimited) return { label, value: t('Unlimited') };
	const { credits } = input.formats;
	return {
		label,
		value: credits.withUnit(credits.left(balance.spendableMicro)),
		exact: credits.withUnit(credits.exact(balance.spendableMicro)),
	};
}

export function balanceState(balance: Balance): { label: string; tone: Tone } | null {
	if (balance.unlimited) return null;
	if (balance.status === 'exhausted' || balance.spendableMicro === 0)
		return { label: t('Used up'), tone: 'bad' };
	if (balance.status === 'low') return { label: t('Running low'), tone: 'warning' };
	return null;
}

function cards(balance: Balance, input: SectionInput): CreditCard[] {
	const { credits } = input.formats;
	const subscription = input.snapshot.overview.sections.subscription;
	const mayBuy = subscription.status === 'ok' && subscription.data.canPurchaseCredits;
	const unlimited = t('Unlimited');
	const notInPlan = t('Not in plan');
	const hasAllowance = balance.totalMicro > 0;
	const whole = (micro: number): Pick<Fact, 'value' | 'exact'> => {
		if (balance.unlimited) return { value: unlimited };
		if (!hasAllowance) return { value: notInPlan };
		return { value: credits.left(micro), exact: credits.withUnit(credits.exact(micro)) };
	};
	const additional =
		balance.additionalMicro === 0 && !mayBuy
			? { value: notInPlan }
			: {
					value: credits.left(balance.additionalMicro),
					exact: credits.withUnit(credits.exact(balance.additionalMicro)),
				};
	return [
		{ id: 'total', label: t('Total'), hint: t('Allowance and rollover'), ...whole(balance.totalMicro) },
		{
			id: 'used',
			label: t('Used'),
			hint: t('Of the allowance, this period'),
			value: credits.used(balance.usedMicro),
			exact: credits.withUnit(credits.exact(balance.usedMicro)),
		},
		{
			id: 'available',
			label: t('Available'),
			hint: t('Left of the allowance'),
			...whole(balance.availableMicro),
		},
		{ id: 'additional', label: t('Additional'), hint: t('Bought separately'), ...additional },
	];
}

/** Fills as the allowance is used. Without an allowance there is nothing to fill. */
export function usedBar(balance: Balance, { formats }: SectionInput): Bar | null {
	if (balance.unlimited || balance.totalMicro <= 0) return null;
	const fraction = balance.usedMicro / balance.totalMicro;
	const text = t('{0} used', formats.percent(fraction));
	const bar = { label: t('Allowance used'), percent: Math.min(100, fraction * 100) };
	if (fraction >= 1) return { ...bar, valueText: t('{0}, allowance used up', text), tone: 'bad' };
	if (fraction >= 0.9) return { ...bar, valueText: t('{0}, nearly out', text), tone: 'bad' };
	if (fraction >= 0.75) return { ...bar, valueText: t('{0}, running low', text), tone: 'warning' };
	return { ...bar, valueText: text, tone: 'good' };
}

function sentences(balance: Balance, { formats, snapshot, serverNow }: SectionInput): string[] {
	const { credits, dates } = formats;
	const found: string[] = [];
	if (balance.nextResetAt !== null) {
		found.push(
			Date.parse(balance.nextResetAt) > serverNow
				? t(
						'Resets {0}, on {1}.',
						dates.relative(balance.nextResetAt, serverNow),
						dates.exact(balance.nextResetAt),
					)
				: t('A reset was due on {0} and is not confirmed yet.', dates.exact(balance.nextResetAt)),
		);
	}
	const { subscription } = snapshot.overview.sections;
	if (subscription.status === 'ok' && !balance.unlimited) {
		const { enabled, maxMicro } = subscription.data.rollover;
		if (!enabled) found.push(t('Unused credits of the allowance do not roll over.'));
		else if (maxMicro === null) found.push(t('Unused credits roll over into the next period.'));
		else found.push(t('Up to {0} roll over into the next period.', credits.withUnit(credits.left(maxMicro))));
	}
	if (balance.heldMicro > 0) {
		const held = credits.withUnit(credits.used(balance.heldMicro));
		found.push(t('{0} are set aside for requests that are still running.', held));
	}
	if (balance.overageMicro > 0) {
		const overage = credits.withUnit(credits.used(balance.overageMicro));
		found.push(t('You used {0} more than you had. They come off your next allowance.', overage));
	}
	return found;
}

export function leftFact(label: string, micro: number, { formats }: SectionInput): Fact {
	const { credits } = formats;
	return { label, value: credits.left(micro), exact: credits.withUnit(credits.exact(micro)) };
}

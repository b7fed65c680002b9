import { t } from '@vscode/l10n';
import type { Balance } from '../../contract/balance';
import type { Subscription } from '../../contract/subscription';
import type { Bar, CreditCard, CreditsView, Fact, Section, Tone } from '../../protocol/panelState';
import { describeForecast } from '../forecast/describeForecast';
import { noCreditsLeft } from './noCreditsLeft';
import { type SectionInput, sectionOf } from './sectionInput';

/** F10, F11, F15: what there is, what was used, what comes next. */
export function describeCredits(input: SectionInput): Section<CreditsView> {
	return sectionOf(t('Balance'), input.snapshot.overview.sections.balance, input, balance => ({
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
	const notInPlan = t('Not in plan');
	const figure = (micro: number, round: (micro: number) => string) => ({
		value: round(micro),
		exact: credits.withUnit(credits.exact(micro)),
	});
	const ofAllowance = (micro: number, round: (micro: number) => string): Pick<Fact, 'value' | 'exact'> => {
		if (!addsUp(balance)) return { value: t('–') };
		return hasAllowance(balance) ? figure(micro, round) : { value: notInPlan };
	};
	const whole = (micro: number) =>
		balance.unlimited ? { value: t('Unlimited') } : ofAllowance(micro, credits.left);
	const additional =
		balance.additionalMicro === 0 && !mayBuy
			? { value: notInPlan }
			: figure(balance.additionalMicro, credits.left);
	return [
		{ id: 'total', label: t('Total'), hint: t('Allowance and rollover'), ...whole(balance.totalMicro) },
		{
			id: 'used',
			label: t('Used'),
			hint: t('Of the allowance, this period'),
			...(balance.unlimited
				? figure(balance.usedMicro, credits.used)
				: ofAllowance(balance.usedMicro, credits.used)),
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

/** F51: more used than there was, or parts that do not make the whole, are not shown as a fact. */
export function addsUp({ unlimited, totalMicro, usedMicro, heldMicro, availableMicro }: Balance): boolean {
	return unlimited || usedMicro + heldMicro + availableMicro === totalMicro;
}

export function hasAllowance({ totalMicro }: Balance): boolean {
	return totalMicro > 0;
}

/** Fills as the allowance is used. Without an allowance there is nothing to fill. */
function usedBar(balance: Balance, { formats }: SectionInput): Bar | null {
	if (balance.unlimited || !hasAllowance(balance) || !addsUp(balance)) return null;
	const fraction = balance.usedMicro / balance.totalMicro;
	const text = t('{0} used', formats.percent(fraction));
	const bar = { label: t('Allowance used'), percent: Math.min(100, fraction * 100) };
	if (fraction >= 1) return { ...bar, valueText: t('{0}, allowance used up', text), tone: 'bad' };
	if (fraction >= 0.9) return { ...bar, valueText: t('{0}, nearly out', text), tone: 'bad' };
	if (fraction >= 0.75) return { ...bar, valueText: t('{0}, running low', text), tone: 'warning' };
	return { ...bar, valueText: text, tone: 'good' };
}

/** What comes next in a few words each, for where a sentence has no room. */
export function outlook(input: SectionInput): Fact[] {
	const { balance, subscription } = input.snapshot.overview.sections;
	if (balance.status !== 'ok' || balance.data.unlimited || input.isHidden) return [];
	const { credits, dates } = input.formats;
	const { nextResetAt } = balance.data;
	const isDue = nextResetAt !== null && Date.parse(nextResetAt) <= input.serverNow;
	const reset: Fact[] =
		nextResetAt === null
			? []
			: [
					{
						label: t('Next reset'),
						value: isDue ? t('due, not confirmed yet') : dates.relative(nextResetAt, input.serverNow),
						exact: dates.exact(nextResetAt),
					},
				];
	const forecast = forecastFacts(input);
	if (subscription.status !== 'ok' || !rollsOrNot(balance.data, subscription.data))
		return [...forecast, ...reset];
	const { enabled, maxMicro } = subscription.data.rollover;
	const upTo = maxMicro === null ? t('everything') : t('up to {0}', credits.withUnit(credits.left(maxMicro)));
	return [...forecast, ...reset, { label: t('Rolls over'), value: enabled ? upTo : t('nothing') }];
}

/** F24. Nothing where nothing can be foretold. */
export function forecastFacts({ forecast, formats }: SectionInput): Fact[] {
	return forecast ? [describeForecast(forecast, formats).fact] : [];
}

function sentences(balance: Balance, { formats, snapshot, serverNow, forecast }: SectionInput): string[] {
	const { credits, dates } = formats;
	const found: string[] = [];
	if (!addsUp(balance))
		found.push(t('The figures of the allowance do not add up at the moment, so they are not shown.'));
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
	if (forecast) {
		const { sentence, basis } = describeForecast(forecast, formats);
		found.push(`${sentence} ${basis}`);
	}
	const { subscription } = snapshot.overview.sections;
	if (subscription.status === 'ok' && rollsOrNot(balance, subscription.data)) {
		const { enabled, maxMicro } = subscription.data.rollover;
		if (!enabled) found.push(t('Unused credits of the allowance do not roll over.'));
		else if (maxMicro === null) found.push(t('Unused credits roll over into the next period.'));
		else
			found.push(
				t('Up to {0} can roll over into the next period.', credits.withUnit(credits.left(maxMicro))),
			);
	}
	if (balance.heldMicro > 0) {
		const held = credits.withUnit(credits.used(balance.heldMicro));
		found.push(t('Set aside for requests that are still running: {0}.', held));
	}
	if (balance.overageMicro > 0) {
		const overage = credits.withUnit(credits.used(balance.overageMicro));
		found.push(t('You used {0} more than you had. That comes off your next allowance.', overage));
	}
	return found;
}

/** Whether there is an allowance, now or at the next reset, of which something could be left. */
function rollsOrNot(balance: Balance, { allocationMicro }: Subscription): boolean {
	return !balance.unlimited && (allocationMicro > 0 || hasAllowance(balance));
}

export function leftFact(label: string, micro: number, { formats }: SectionInput): Fact {
	const { credits } = formats;
	return { label, value: credits.left(micro), exact: credits.withUnit(credits.exact(micro)) };
}

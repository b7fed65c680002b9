import { t } from '@vscode/l10n';
import type { DailyBonus } from '../../contract/dailyBonus';
import type { Action, DailyBonusView, Section } from '../../protocol/panelState';
import type { Formats } from '../format/formats';
import { type SectionInput, sectionOf } from './sectionInput';

/** F30: what today's bonus is worth, the streak behind it, and when the next one comes. */
export function describeDailyBonus(input: SectionInput): Section<DailyBonusView> {
	const { sections } = input.snapshot.overview;
	if (!input.snapshot.meta.features.dailyBonus) return { status: 'absent' };
	return sectionOf(t('Daily bonus'), sections.dailyBonus, input, bonus => {
		const { credits, dates } = input.formats;
		// Those who pay have an allowance instead: nothing is missing, so nothing is said.
		if (bonus.ineligibleReason === 'paidPlan' && !bonus.eligible) return null;
		if (!bonus.eligible) {
			const streak = { label: t('No streak'), filled: 0, total: 0, hint: '' };
			return { worth: whyNoBonus(bonus), streak, next: null, claim: null, note: null };
		}
		const worth = credits.withUnit(credits.left(bonus.amountMicro));
		const next = bonus.claimable ? null : bonus.nextAvailableAt;
		const isOverdue = next !== null && Date.parse(next) <= input.serverNow;
		return {
			worth: bonus.claimable ? t('{0} to claim today', worth) : t('{0} next time', worth),
			streak: streak(bonus, input),
			next:
				next === null || isOverdue
					? null
					: {
							relative: t('Next one {0}', dates.relative(next, input.serverNow)),
							absolute: dates.exact(next),
						},
			claim: claimAction(input),
			note: isOverdue
				? t('The next bonus was due on {0} and is not confirmed yet.', dates.exact(next))
				: bonus.claimable
					? null
					: t('Claimed today'),
		};
	});
}

/** One Claim for every surface; null when there is nothing to claim. */
export function claimAction(input: SectionInput): Action | null {
	const section = input.snapshot.overview.sections.dailyBonus;
	if (section.status !== 'ok' || !input.snapshot.meta.features.dailyBonus || input.isHidden) return null;
	const { eligible, claimable, amountMicro } = section.data;
	if (!eligible || (!claimable && !input.isClaiming)) return null;
	const { credits } = input.formats;
	const worth = credits.withUnit(credits.left(amountMicro));
	return {
		label: t('Claim {0}', worth),
		spokenLabel: t('Claim the daily bonus of {0}', worth),
		intent: { kind: 'claimDailyBonus' },
		emphasis: 'primary',
		state: input.isClaiming ? 'busy' : 'ready',
		icon: 'gift',
	};
}

function streak(
	{ streak: { current, cap } }: DailyBonus,
	{ formats }: SectionInput,
): DailyBonusView['streak'] {
	return {
		label:
			current === 0
				? t('No streak yet')
				: formats.isOne(current)
					? t('1 day in a row')
					: t('{0} days in a row', formats.count(current)),
		filled: Math.min(current, cap),
		total: cap,
		hint: cap <= 1 ? t('Every day is worth the same.') : daysToTheCap(cap - current, formats),
	};
}

function daysToTheCap(days: number, { count, isOne }: Formats): string {
	if (days <= 0) return t('You are at the highest bonus.');
	return isOne(days)
		? t('1 more day to the highest bonus.')
		: t('{0} more days to the highest bonus.', count(days));
}

function whyNoBonus({ ineligibleReason }: DailyBonus): string {
	switch (ineligibleReason) {
		case 'unverifiedEmail':
			return t('Confirm your e-mail address to get the daily bonus.');
		case 'disabled':
			return t('The daily bonus is paused at the moment.');
		case 'paidPlan':
		case 'unknown':
		case null:
			return t('There is no daily bonus for this account.');
	}
}

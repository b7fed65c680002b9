import { t } from '@vscode/l10n';
import type { AccountState, OpenAccount } from '../account/accountState';
import type { Fact } from '../protocol/panelState';
import { type AccountView, describeAccount, openSectionInput } from './describeAccount';
import type { StatusBarDescription, TooltipDescription } from './descriptions';
import { formatsFor } from './format/formats';
import { plainText } from './format/plainText';
import { connectOffer, signedOutOffer, signingInOffer } from './offers';
import type { PresentContext } from './presentContext';
import { privacyWord } from './privacy/privacyNotice';
import { describeProblem } from './problemText';
import { balanceState, forecastFacts } from './sections/credits';
import { balanceWords } from './statusBar/balanceWords';
import { type StatusBarLook, usualLook } from './statusBar/statusBarLook';

/** F10, F50: the balance, always in sight. */
export function describeStatusBar(
	state: AccountState,
	context: PresentContext,
	look: StatusBarLook = usualLook,
): StatusBarDescription {
	switch (state.kind) {
		case 'disconnected':
			return simple(
				'$(plug)',
				t('Connect Creditbar'),
				connectOffer(state.addressProblem).body,
				'creditbar.connect',
			);
		case 'restoring':
			return simple('$(loading~spin)', t('Credits'), t('Loading your account'), 'creditbar.openPanel');
		case 'signedOut':
			return simple(
				'$(account)',
				t('Sign in for credits'),
				signedOutOffer(state.reason).body,
				'creditbar.signIn',
			);
		case 'signingIn':
			return simple(
				'$(loading~spin)',
				t('Signing in'),
				signingInOffer(state.deviceCode !== null).title,
				'creditbar.openPanel',
			);
		case 'opening':
			return simple('$(loading~spin)', t('Credits'), t('Loading your account'), 'creditbar.openPanel');
		case 'closed':
			return simple(
				'$(warning)',
				t('– credits'),
				describeProblem(state.problem, context).message,
				'creditbar.openPanel',
			);
		case 'open':
			return describeOpen(state, context, look);
	}
}

function describeOpen(
	state: OpenAccount,
	context: PresentContext,
	look: StatusBarLook,
): StatusBarDescription {
	const panel = describeAccount(state, context);
	const section = state.snapshot.overview.sections.balance;
	const tooltip = describeTooltip(panel, forecastFacts(openSectionInput(state, context)), context);
	const command = 'creditbar.openPanel';
	if (section.status !== 'ok' || panel.credits.status !== 'ready') {
		return {
			text: `$(warning) ${t('– credits')}`,
			spokenLabel: t('Creditbar: the balance is not known'),
			tooltip,
			background: 'none',
			command,
		};
	}
	const { headline, state: level } = panel.credits.content;
	const formats = formatsFor(context, state.snapshot.meta.displayDecimals);
	const words = balanceWords(section.data, formats, look);
	const tone = balanceState(section.data)?.tone;
	const isOld = panel.freshness.isStale || panel.notice !== null;
	const icon =
		tone === 'bad'
			? '$(error)'
			: tone === 'warning'
				? '$(warning)'
				: isOld
					? '$(history)'
					: context.isPrivate
						? '$(eye-closed)'
						: '$(credit-card)';
	return {
		text: `${icon} ${words.text}`,
		spokenLabel: [
			t('Creditbar: {0}: {1}', headline.label, headline.exact ?? headline.value),
			...words.spoken,
			level?.label,
			isOld ? panel.freshness.updated : undefined,
			context.isPrivate ? privacyWord() : undefined,
		]
			.filter(part => part !== undefined)
			.join(', '),
		tooltip,
		background: tone === 'bad' ? 'warning' : 'none',
		command,
	};
}

function describeTooltip(
	panel: AccountView,
	forecast: readonly Fact[],
	{ isPrivate }: PresentContext,
): TooltipDescription {
	const credits = panel.credits.status === 'ready' ? panel.credits.content : null;
	const bonus = panel.dailyBonus.status === 'ready' ? panel.dailyBonus.content : null;
	const facts = credits
		? [
				{ label: credits.headline.label, value: credits.headline.exact ?? credits.headline.value },
				...credits.cards.map(({ label, value }) => ({ label, value })),
				...(credits.other ? [{ label: credits.other.label, value: credits.other.value }] : []),
				...forecast.map(({ label, value }) => ({ label, value })),
				...(bonus && (bonus.claim || bonus.next || bonus.note)
					? [{ label: t('Daily bonus'), value: bonus.next?.relative ?? bonus.note ?? bonus.worth }]
					: []),
			]
		: [];
	const name = panel.header.plan ? `${panel.header.name}, ${panel.header.plan.label}` : panel.header.name;
	return {
		title: plainText(name, 80),
		facts,
		sentences: [
			...(isPrivate ? [t('Privacy mode is on. Names and figures are hidden.')] : []),
			...(credits?.bar ? [t('Allowance: {0}', credits.bar.valueText)] : []),
			...(credits?.sentences.slice(0, 1) ?? []),
			...(panel.notice ? [panel.notice.message] : [panel.freshness.updated]),
			...(panel.freshness.tried === null ? [] : [panel.freshness.tried]),
		],
		actions: [
			...(bonus?.claim
				? [{ label: bonus.claim.label, icon: 'gift', command: 'creditbar.claimDailyBonus' } as const]
				: []),
			{ label: t('Open account'), icon: 'account', command: 'creditbar.openPanel' },
			{ label: t('Refresh'), icon: 'refresh', command: 'creditbar.refresh' },
			...(isPrivate
				? [
						{
							label: t('Turn off privacy mode'),
							icon: 'eye',
							command: 'creditbar.turnOffPrivacyMode',
						} as const,
					]
				: []),
		],
	};
}

function simple(
	icon: string,
	text: string,
	sentence: string,
	command: StatusBarDescription['command'],
): StatusBarDescription {
	return {
		text: `${icon} ${text}`,
		spokenLabel: `Creditbar: ${text}. ${sentence}`,
		tooltip: { title: 'Creditbar', facts: [], sentences: [sentence], actions: [] },
		background: 'none',
		command,
	};
}

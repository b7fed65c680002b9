/** F53: what an alert says and what can be done about it. */
import { t } from '@vscode/l10n';
import type { AccountSnapshot } from '../../account/accountState';
import type { Alert } from '../../account/alerts/alert';
import { type Formats, formatsFor } from '../format/formats';
import type { PresentContext } from '../presentContext';

export interface AlertPrompt {
	readonly tone: 'inform' | 'warn';
	readonly message: string;
	readonly actions: readonly AlertAction[];
}

export interface AlertAction {
	readonly label: string;
	readonly does: 'openAccount' | 'claim' | 'buy' | 'seePlans' | 'snooze';
}

/** From here on it is a warning, like the bar in the panel. */
const nearlyOut = 0.9;

export function describeAlert(alert: Alert, snapshot: AccountSnapshot, context: PresentContext): AlertPrompt {
	const formats = formatsFor(context, snapshot.meta.displayDecimals);
	const serverNow = context.now + snapshot.serverOffsetMs;
	const snooze: AlertAction = { label: t('Snooze…'), does: 'snooze' };
	const openAccount: AlertAction = { label: t('Open account'), does: 'openAccount' };
	switch (alert.kind) {
		case 'usage':
			return {
				tone: alert.usedFraction >= nearlyOut ? 'warn' : 'inform',
				message: usageText(alert, formats, serverNow),
				actions: [openAccount, ...moreCredits(snapshot), snooze],
			};
		case 'dailyBonus':
			return {
				tone: 'inform',
				message: t('Your daily bonus is ready: {0}.', amount(alert.amountMicro, formats)),
				actions: [{ label: t('Claim'), does: 'claim' }, snooze],
			};
		case 'expiringCredits':
			return {
				tone: 'inform',
				message: t(
					'{0} will expire unless used, starting {1}, on {2}.',
					amount(alert.amountMicro, formats),
					formats.dates.relative(alert.at, serverNow),
					formats.dates.moment(alert.at),
				),
				actions: [openAccount, snooze],
			};
		case 'newPeriod':
			return {
				tone: 'inform',
				message: t(
					'Your credits were renewed. You have {0} until {1}.',
					amount(alert.spendableMicro, formats),
					formats.dates.day(alert.endAt),
				),
				actions: [openAccount, snooze],
			};
	}
}

function usageText(alert: Extract<Alert, { kind: 'usage' }>, formats: Formats, serverNow: number): string {
	const used =
		alert.usedFraction >= 1
			? t('You have used all credits of this period’s allowance.')
			: t('You have used {0} of this period’s credits.', formats.percent(alert.usedFraction));
	const left =
		alert.spendableMicro > 0 ? t('{0} left.', amount(alert.spendableMicro, formats)) : t('Nothing is left.');
	const { nextResetAt } = alert;
	const next =
		nextResetAt === null || Date.parse(nextResetAt) <= serverNow
			? []
			: [t('New ones arrive on {0}.', formats.dates.day(nextResetAt))];
	return [used, left, ...next].join(' ');
}

/** The nearest way to more, if this plan has one. */
function moreCredits({ overview, meta }: AccountSnapshot): readonly AlertAction[] {
	const { dailyBonus, subscription } = overview.sections;
	const hasBonus = meta.features.dailyBonus && dailyBonus.status === 'ok' && dailyBonus.data.eligible;
	if (hasBonus && dailyBonus.data.claimable) return [{ label: t('Claim daily bonus'), does: 'claim' }];
	if (subscription.status !== 'ok' || !meta.features.purchases) return [];
	return subscription.data.canPurchaseCredits
		? [{ label: t('Buy credits'), does: 'buy' }]
		: [{ label: t('See plans'), does: 'seePlans' }];
}

function amount(micro: number, { credits }: Formats): string {
	return credits.withUnit(credits.left(micro));
}

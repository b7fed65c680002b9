import { t } from '@vscode/l10n';
import type { AccountSnapshot } from '../../account/accountState';
import type { Alert } from '../../account/alerts/alert';
import { formatsFor } from '../format/formats';
import type { PresentContext } from '../presentContext';

export interface SnoozeItem {
	readonly id: 'day' | 'week' | 'period' | 'mute';
	readonly label: string;
	readonly description?: string;
}

export interface SnoozeQuestion {
	readonly title: string;
	readonly placeholder: string;
	readonly items: readonly SnoozeItem[];
}

/** What to ask when somebody does not want to be told for a while, or not at all. */
export function snoozeQuestion(
	kind: Alert['kind'],
	snapshot: AccountSnapshot,
	context: PresentContext,
): SnoozeQuestion {
	const { dates } = formatsFor(context, snapshot.meta.displayDecimals);
	const resetAt = nextReset(snapshot, context.now);
	const untilReset: SnoozeItem[] =
		resetAt === null || kind === 'newPeriod'
			? []
			: [{ id: 'period', label: t('Until credits are renewed'), description: dates.day(resetAt) }];
	return {
		title: titleOf(kind),
		placeholder: t('For how long?'),
		items: [
			{ id: 'day', label: t('For 24 hours') },
			{ id: 'week', label: t('For 7 days') },
			...untilReset,
			{ id: 'mute', label: t('Turn off'), description: t('You can turn them on again in the settings') },
		],
	};
}

/** RFC 3339; null when none is known or it should have been already. */
export function nextReset({ overview, serverOffsetMs }: AccountSnapshot, now: number): string | null {
	const { balance } = overview.sections;
	const at = balance.status === 'ok' ? balance.data.nextResetAt : null;
	return at !== null && Date.parse(at) > now + serverOffsetMs ? at : null;
}

function titleOf(kind: Alert['kind']): string {
	switch (kind) {
		case 'usage':
			return t('Creditbar: snooze alerts about used credits');
		case 'dailyBonus':
			return t('Creditbar: snooze alerts about the daily bonus');
		case 'expiringCredits':
			return t('Creditbar: snooze alerts about expiring credits');
		case 'newPeriod':
			return t('Creditbar: snooze alerts about renewed credits');
	}
}

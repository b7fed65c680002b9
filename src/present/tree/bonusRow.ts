import { t } from '@vscode/l10n';
import type { DailyBonusView } from '../../protocol/panelState';
import type { TreeRow } from '../descriptions';
import { row } from './treeRow';

export function bonusRow(title: string, view: DailyBonusView): TreeRow {
	const isClaiming = view.claim?.state === 'busy';
	// Without one of them this account has no bonus, and the reason is all there is to say.
	const hasBonus = view.claim !== null || view.next !== null || view.note !== null;
	return row('dailyBonus', title, {
		description: view.claim
			? view.worth
			: [view.note, view.next?.relative].filter(Boolean).join('. ') || view.worth,
		icon: isClaiming ? 'loading~spin' : 'gift',
		tone: view.claim ? 'good' : 'neutral',
		kind: view.claim?.state === 'ready' ? 'claimableBonus' : 'plain',
		isExpanded: true,
		children: [
			...(hasBonus
				? [
						row('dailyBonus.streak', t('Streak'), {
							description: view.streak.label,
							tooltip: view.streak.hint,
							icon: 'flame',
						}),
					]
				: []),
			...(view.next
				? [
						row('dailyBonus.next', t('Next bonus'), {
							description: view.next.absolute,
							tooltip: view.next.relative,
							icon: 'calendar',
						}),
					]
				: []),
		],
	});
}

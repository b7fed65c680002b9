import { t } from '@vscode/l10n';
import type { Balance } from '../../contract/balance';
import type { Action, Notice } from '../../protocol/panelState';
import { claimAction } from './dailyBonus';
import type { SectionInput } from './sectionInput';

/** F15. At zero: what has stopped, what goes on, and every way out that this plan has. Null while there are credits. */
export function noCreditsLeft(balance: Balance, input: SectionInput): Notice | null {
	if (balance.unlimited || (balance.status !== 'exhausted' && balance.spendableMicro > 0)) return null;
	const { subscription } = input.snapshot.overview.sections;
	const wait =
		balance.nextResetAt !== null && Date.parse(balance.nextResetAt) > input.serverNow
			? t('New credits arrive on {0}.', input.formats.dates.exact(balance.nextResetAt))
			: null;
	const actions: Action[] = [];
	const claim = claimAction(input);
	if (claim) actions.push(claim);
	if (subscription.status === 'ok' && input.snapshot.meta.links.pricing !== null) {
		const isFree = subscription.data.plan.tier === 'free';
		actions.push({
			label: isFree ? t('See plans') : t('Get more credits'),
			intent: { kind: 'openLink', link: 'pricing' },
			emphasis: claim ? 'secondary' : 'primary',
			state: 'ready',
			icon: 'link-external',
		});
	}
	return {
		tone: 'bad',
		message: [t('No credits left. AI actions pause until there are more; editing goes on as usual.'), wait]
			.filter(sentence => sentence !== null)
			.join(' '),
		actions,
	};
}
